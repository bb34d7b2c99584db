/** The file's shape to the domain's: a choice whose value is not written has its id for value. */
import type { Question, Questionnaire } from '../../domain/simulator/questionnaire.ts'
import type { QuestionnaireEntry } from './questionnaire-schema.ts'

type QuestionEntry = QuestionnaireEntry['questions'][number]

/** The shapes are equal but for the brands of ids, which exist only for the compiler: hence the one cast. */
export const questionnaireFromFile = (file: QuestionnaireEntry): Questionnaire =>
  ({ ...file, questions: file.questions.map(questionFromFile) }) as unknown as Questionnaire

const questionFromFile = (question: QuestionEntry) =>
  question.kind === 'choice'
    ? { ...question, choices: question.choices.map((choice) => ({ ...choice, value: choice.value ?? choice.id })) }
    : (question satisfies Unbranded<Question>)

/** A question with its ids as plain text: what the file must already be. */
type Unbranded<Value> = Value extends string
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: Unbranded<Value[Key]> }
    : Value
