/** What `questionnaire.yaml` and each `<variant>.yaml` beside it must carry. */
import * as v from 'valibot'
import { factUnits } from '../../domain/scoring/fact-definition.ts'
import { refusal } from '../files/check-shape.ts'
import { identifier, oneOf, text } from '../files/fields.ts'

const whole = v.pipe(
  v.number(refusal('A number is expected.', 'Write it in digits, without quotes.')),
  v.integer(refusal('The number is not whole.', 'Write it without a comma or a point.')),
)
const facts = v.record(identifier, v.union([v.boolean(), whole, text]))

const anyQuestion = {
  id: identifier,
  theme: identifier,
  pictogram: identifier,
  isSensitive: v.optional(v.boolean(), false),
  legalBase: text,
}

const yesNo = v.strictObject({
  ...anyQuestion,
  kind: v.literal('yes-no'),
  fact: identifier,
  ifYes: v.exactOptional(facts),
  ifNo: v.exactOptional(facts),
  usual: v.optional(v.boolean(), false),
})

const choice = v.strictObject({
  ...anyQuestion,
  kind: v.literal('choice'),
  fact: identifier,
  usual: identifier,
  choices: v.pipe(
    v.array(
      v.strictObject({
        id: identifier,
        value: v.exactOptional(identifier),
        pictogram: v.exactOptional(identifier),
        implies: v.exactOptional(facts),
      }),
    ),
    v.minLength(2, refusal('One choice is no choice.', 'Give at least two.')),
  ),
})

const severalChoices = v.strictObject({
  ...anyQuestion,
  kind: v.literal('several-choices'),
  choices: v.pipe(
    v.array(v.strictObject({ id: identifier, fact: identifier, pictogram: v.exactOptional(identifier) })),
    v.minLength(2, refusal('One tick is a yes or a no.', 'Give at least two, or use kind: yes-no.')),
  ),
})

const integer = v.strictObject({
  ...anyQuestion,
  kind: v.literal('integer'),
  fact: identifier,
  unit: oneOf(factUnits),
  min: whole,
  max: whole,
  usual: whole,
})

const month = v.strictObject({
  ...anyQuestion,
  kind: v.literal('month'),
  fact: identifier,
  fromYear: whole,
  usualMonthsAgo: v.pipe(whole, v.minValue(0, refusal('A month to come cannot be answered.', 'Write 0 or more.'))),
})

export const questionnaireEntry = v.strictObject({
  id: identifier,
  themes: v.array(identifier),
  opening: v.optional(v.array(identifier), []),
  questions: v.pipe(
    v.array(v.variant('kind', [yesNo, choice, severalChoices, integer, month])),
    v.minLength(1, refusal('There is no question.', 'Write at least one.')),
  ),
})

export type QuestionnaireEntry = v.InferOutput<typeof questionnaireEntry>

export const questionnaireTextsEntry = v.strictObject({
  themes: v.record(identifier, text),
  questions: v.record(
    identifier,
    v.strictObject({
      question: text,
      help: v.exactOptional(text),
      why: text,
      short: text,
      choices: v.exactOptional(v.record(identifier, text)),
    }),
  ),
})
