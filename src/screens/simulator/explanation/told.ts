/** What the parts of an explanation are told from, and what each of them leaves out. */
import type { Explanation } from '../../../domain/scoring/explain.ts'
import type { Score } from '../../../domain/scoring/score.ts'
import type { Answers } from '../../../domain/simulator/answers.ts'
import { hasOpenSecret, type ResultFamily } from '../../../domain/simulator/result.ts'
import type { JourneyContent } from '../journey-content.ts'
import { isConfidential } from '../plain-summary.ts'

export interface Explained {
  readonly content: JourneyContent
  readonly answers: Answers
  readonly score: Score
  /** Others may read a sheet of paper. */
  readonly isForPaper: boolean
}

export interface Told extends Explained {
  readonly explanation: Explanation
  readonly families: readonly ResultFamily[]
}

/** On paper, every confidential family; on the screen, one whose range would tell what something sensitive brings. */
export const hiddenFamilies = ({ families, isForPaper }: Pick<Told, 'families' | 'isForPaper'>) =>
  families.filter(isForPaper ? isConfidential : hasOpenSecret)
