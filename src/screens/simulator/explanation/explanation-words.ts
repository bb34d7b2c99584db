/**
 * The whole explanation of a calculation in sentences: purpose and rights (CRPA L311-3-1, R311-3-1-1), then the four parts of CRPA
 * R311-3-1-2: degree and mode of contribution to the decision, data and their sources, parameters and weights applied to the person,
 * operations carried out. For paper, what is confidential keeps neither its name nor points of its own.
 */
import { explain, type ExplainedFact } from '../../../domain/scoring/explain.ts'
import { resultFamilies, type ResultLine } from '../../../domain/simulator/result.ts'
import { formatDate, formatNumber } from '../../../ui/language/number-format.ts'
import { besideLines } from '../beside-words.ts'
import { basisWords, labelOf, ruleWords } from '../criterion-reason.ts'
import { factWords } from '../fact-words.ts'
import type { JourneyContent } from '../journey-content.ts'
import { confidentialWords, isTold } from '../plain-summary.ts'
import { boundsWords, simulatorWords as t } from '../simulator-words.ts'
import { versionWords } from '../sources.tsx'
import { operationWords } from './operation-words.ts'
import { hiddenFamilies, type Explained, type Told } from './told.ts'

export interface ExplanationSection {
  readonly title: string
  readonly lines: readonly string[]
  /** What a passer-by is not to read at a glance. */
  readonly folded?: readonly string[]
}

export function explanationSections(explained: Explained): readonly ExplanationSection[] {
  const { content, answers, score } = explained
  const explanation = explain(score, content.interview.grid.grid)
  const families = resultFamilies(content.interview, answers, score)
  const told = { ...explained, explanation, families }
  return [
    { title: t('explanation.purposeTitle'), lines: [t('intro.purpose')] },
    { title: t('explanation.rightsTitle'), lines: [t('intro.rights'), t('intro.law')] },
    {
      title: t('explanation.contributionTitle'),
      lines: [t('explanation.degree'), t('explanation.mode'), t('explanation.here')],
    },
    dataSection(told),
    { title: t('explanation.weightsTitle'), lines: weightWords(told) },
    { title: t('explanation.operationsTitle'), lines: operationWords(told) },
    ...besideSection(explained),
  ]
}

/** What the situation brings beside points is a part of how the processing weighs in the decision. */
function besideSection({ content, score, isForPaper }: Explained): readonly ExplanationSection[] {
  const lines = besideLines(content, score, isForPaper)
  return lines.length === 0 ? [] : [{ title: t('beside.title'), lines }]
}

/** Sensitive answers are folded on the screen and left out on paper. */
function dataSection({ content, score, explanation, isForPaper }: Told): ExplanationSection {
  const facts = content.interview.grid.grid.facts
  const isSensitive = (id: string) => facts.some((fact) => fact.id === id && fact.isSensitive)
  const stated = explanation.facts.flatMap((fact) => (fact.from ? [...fact.from, fact] : [fact]))
  const known = [...new Map(stated.map((fact) => [fact.fact, fact])).values()].filter(
    (fact) => fact.value !== undefined,
  )
  const [personal, ordinary] = [true, false].map((kind) => known.filter(({ fact }) => isSensitive(fact) === kind))
  const linesOf = (shown: typeof known = []) => shown.flatMap((fact) => dataLine(fact, content))
  const folded = linesOf(personal)
  return {
    title: t('explanation.dataTitle'),
    lines: [
      t('explanation.dataSource', { date: formatDate(score.referenceDate) }),
      ...linesOf(ordinary),
      ...(isForPaper && folded.length > 0 ? [t('explanation.dataPersonal')] : []),
      t('explanation.dataWithheld'),
    ],
    ...(!isForPaper && folded.length > 0 ? { folded } : {}),
  }
}

function dataLine(fact: Omit<ExplainedFact, 'criteria'>, content: JourneyContent): readonly string[] {
  const said = factWords(fact, content)
  if (!said) return []
  const definition = content.interview.grid.grid.facts.find(({ id }) => id === fact.fact)
  return [definition?.isRecordedByService ? t('explanation.dataService', { fact: said }) : said]
}

function weightWords({ content, explanation, families, isForPaper }: Told): readonly string[] {
  const hidden = hiddenFamilies({ families, isForPaper })
  const lines = families.filter((family) => !hidden.includes(family)).flatMap((family) => family.lines.filter(isTold))
  return [
    t('result.version', { title: content.gridTexts.title, version: versionWords(content.interview.grid.grid.version) }),
    ...explanation.parameters.map(({ id, value }) =>
      t('explanation.parameter', { label: content.gridTexts.parameters[id] ?? '', value: formatNumber(value) }),
    ),
    ...lines.map((line) => weightLine(line, content)),
    ...(hidden.length > 0 ? [confidentialWords(hidden)] : []),
    t('explanation.weightsOther'),
  ]
}

const weightLine = ({ line }: ResultLine, content: JourneyContent): string =>
  t('explanation.weight', {
    label: labelOf(line.id, content),
    points: boundsWords(line.declared),
    rule: ruleWords(line.rule, content),
    basis: basisWords(line),
  })
