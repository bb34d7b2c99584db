/**
 * What a finished simulation has to say of each criterion, family by family (CRPA R311-3-1-2: parameters and weights
 * applied to the situation). It sorts the score's own lines and reckons nothing. A criterion that was not asked because it could
 * no longer change the total is told as such; it is never passed off as a "no".
 */
import { explain, type CriterionLine, type ExplainedLine, type GroupLine } from '../scoring/explain.ts'
import type { Score, UsedFact } from '../scoring/score.ts'
import type { FactId } from '../values/ids.ts'
import { isCertain } from '../values/points.ts'
import type { Answers } from './answers.ts'
import type { Interview } from './interview.ts'
import { factsAskedBy, questionOf } from './questionnaire.ts'

/**
 * `open`: an answer was withheld and the criterion may still count. `set-aside`: it was declared but another takes its place.
 * `not-asked`: could no longer change the total.
 */
export type Standing = 'counted' | 'open' | 'set-aside' | 'not-asked' | 'not-met'

export interface ResultLine {
  readonly line: CriterionLine
  readonly standing: Standing
  /** A sensitive fact is behind it: named neutrally on anything that leaves the screen. */
  readonly isConfidential: boolean
}

/**
 * True when points of a line must not be told: it rests on something sensitive that the household did not declare, and nobody is to
 * read what violence or illness would bring.
 */
export const isSilent = ({ isConfidential, standing }: ResultLine): boolean =>
  isConfidential && standing !== 'counted' && standing !== 'set-aside'

/** A member of the whole grid: a group with its criteria, or a criterion that stands alone. */
export interface ResultFamily {
  readonly head: ExplainedLine
  readonly groups: readonly GroupLine[]
  readonly lines: readonly ResultLine[]
}

/** True for a family whose range tells what something sensitive, asked and not answered, would bring. */
export const hasOpenSecret = ({ lines }: ResultFamily): boolean =>
  lines.some((line) => line.standing === 'open' && isSilent(line))

/** The score line by line, by family, in the grid's order. */
export function resultFamilies(interview: Interview, answers: Answers, score: Score): readonly ResultFamily[] {
  const { lines } = explain(score, interview.grid.grid)
  const withheld = withheldFacts(interview, answers)
  const sensitive = sensitiveFacts(interview)
  const toResult = (line: CriterionLine): ResultLine => ({
    line,
    standing: standingOf(line, score, withheld),
    isConfidential: line.facts.some((fact) => isBuiltOn(fact, sensitive)),
  })
  return familiesOf(lines).map(([head, ...rest]) => ({
    head,
    groups: [head, ...rest].filter((line) => line.kind === 'group'),
    lines: [head, ...rest].filter((line) => line.kind === 'criterion').map(toResult),
  }))
}

/** Lines cut at each member of the whole grid; the first line, the grid itself, is left out. */
function familiesOf(lines: readonly ExplainedLine[]): readonly (readonly [ExplainedLine, ...ExplainedLine[]])[] {
  const starts = lines.flatMap((line, at) => (line.depth === 1 ? [at] : []))
  return starts.map((start, rank) => lines.slice(start, starts[rank + 1]) as [ExplainedLine, ...ExplainedLine[]])
}

function standingOf(line: CriterionLine, score: Score, withheld: ReadonlySet<FactId>): Standing {
  const { outcome } = line
  switch (outcome.kind) {
    case 'counted':
    case 'averaged':
      return 'counted'
    case 'beaten':
    case 'excluded':
      return isDeclared(line) ? 'set-aside' : 'not-asked'
    case 'unknown':
      return !isCertain(score.declared) && outcome.missing.some((fact) => withheld.has(fact)) ? 'open' : 'not-asked'
    default:
      return 'not-met'
  }
}

/** False for a criterion that another overtakes before anybody said whether it applies. */
function isDeclared({ facts }: CriterionLine): boolean {
  const values = facts.flatMap((fact) => fact.from ?? [fact]).map(({ value }) => value)
  return values.every((value) => value !== undefined) || values.includes(true)
}

function withheldFacts({ questionnaire }: Interview, answers: Answers): ReadonlySet<FactId> {
  const withheld = answers.filter(({ answer }) => answer.kind === 'withheld')
  return new Set(withheld.flatMap(({ question }) => factsAskedBy(questionOf(questionnaire, question))))
}

const sensitiveFacts = ({ grid }: Interview): ReadonlySet<FactId> =>
  new Set(grid.grid.facts.filter((fact) => fact.isSensitive).map((fact) => fact.id))

const isBuiltOn = (fact: UsedFact, sensitive: ReadonlySet<FactId>): boolean =>
  sensitive.has(fact.fact) || (fact.from ?? []).some((each) => isBuiltOn(each, sensitive))
