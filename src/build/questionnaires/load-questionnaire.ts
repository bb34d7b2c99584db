/** A questionnaire and its words, from `questionnaires/<id>/questionnaire.yaml` and one file a text variant. */
import type { FactDefinition } from '../../domain/scoring/fact-definition.ts'
import type { Questionnaire } from '../../domain/simulator/questionnaire.ts'
import type { QuestionnaireTexts } from '../../domain/simulator/questionnaire-texts.ts'
import { textVariants, type TextVariant } from '../../domain/values/language.ts'
import type { Report } from '../content-problem.ts'
import { checkShape } from '../files/check-shape.ts'
import { typeset } from '../files/typography.ts'
import { readYamlFile } from '../files/yaml-list.ts'
import type { YamlSource } from '../files/yaml-source.ts'
import { faultsAgainstFacts, faultsOf, faultsOfTexts, type Fault } from './check-questionnaire.ts'
import { questionnaireFromFile } from './questionnaire-from-file.ts'
import { questionnaireEntry, questionnaireTextsEntry } from './questionnaire-schema.ts'

export interface QuestionnaireContent {
  readonly questionnaire: Questionnaire
  readonly texts: Readonly<Record<TextVariant, QuestionnaireTexts>>
}

/**
 * @param from.id the folder under `questionnaires/`; `from.facts` the facts of the grid it serves.
 * @returns questionnaire and words in the four variants; undefined once every problem found has been reported.
 */
export function loadQuestionnaire(
  contentDirectory: string,
  from: { readonly id: string; readonly facts: readonly FactDefinition[] },
  report: Report,
): QuestionnaireContent | undefined {
  const folder = `questionnaires/${from.id}`
  const questionnaire = readQuestions(
    contentDirectory,
    { file: `${folder}/questionnaire.yaml`, facts: from.facts },
    report,
  )
  if (!questionnaire) return undefined
  const read = textVariants.map((variant) => {
    const file = `${folder}/${variant}.yaml`
    return [variant, readTexts(contentDirectory, { file, variant, questionnaire }, report)] as const
  })
  if (read.some(([, texts]) => texts === undefined)) return undefined
  return { questionnaire, texts: Object.fromEntries(read) as Record<TextVariant, QuestionnaireTexts> }
}

function readQuestions(
  contentDirectory: string,
  from: { readonly file: string; readonly facts: readonly FactDefinition[] },
  report: Report,
): Questionnaire | undefined {
  const source = readYamlFile(contentDirectory, from.file, report)
  const entry = source && checkShape(questionnaireEntry, { source, value: source.value }, report)
  if (!source || !entry) return undefined
  const questionnaire = questionnaireFromFile(entry)
  const faults = [...faultsOf(questionnaire), ...faultsAgainstFacts(questionnaire, from.facts)]
  reportFaults(faults, source, report)
  return faults.length === 0 ? questionnaire : undefined
}

function readTexts(
  contentDirectory: string,
  from: { readonly file: string; readonly variant: TextVariant; readonly questionnaire: Questionnaire },
  report: Report,
): QuestionnaireTexts | undefined {
  const source = readYamlFile(contentDirectory, from.file, report)
  const texts = source && checkShape(questionnaireTextsEntry, { source, value: source.value }, report)
  if (!source || !texts) return undefined
  const faults = faultsOfTexts(from.questionnaire, texts)
  reportFaults(faults, source, report)
  return faults.length === 0 ? typesetAll(texts, from.variant) : undefined
}

function reportFaults(faults: readonly Fault[], source: YamlSource, report: Report): void {
  for (const { field, why, remedy } of faults)
    report({ file: source.file, line: source.lineOf(field), field: field.join('.'), why, remedy })
}

/** Every text of a tree with the typography of its language. */
function typesetAll<Tree>(tree: Tree, variant: TextVariant): Tree {
  if (typeof tree === 'string') return typeset(tree, variant) as Tree
  const entries = Object.entries(tree as object).map(([key, value]) => [key, typesetAll(value, variant)])
  return Object.fromEntries(entries) as Tree
}
