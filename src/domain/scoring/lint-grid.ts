/**
 * A second look at a grid that can be used: what may surprise whoever voted it, each with where, why and what to do.
 * Whatever makes points wrong is a problem and is refused by `compileGrid`; what is left here is for a person to judge.
 * Claims of "never" hold for every household: a check that cannot be sure says nothing.
 */
import type { CompiledGrid } from './compile-grid.ts'
import type { AcceptedWarning, GridWarning } from './grid-warning.ts'
import { alwaysOvertaken } from './lint/always-overtaken.ts'
import { basisWithoutLetter } from './lint/basis-without-letter.ts'
import { idleEffects, unreachableLevels } from './lint/beside-points.ts'
import { contradictedExample } from './lint/contradicted-example.ts'
import { fallingMean } from './lint/falling-mean.ts'
import { hiddenGain } from './lint/hidden-gain.ts'
import { lightestPenalty } from './lint/lightest-penalty.ts'
import type { LintCheck } from './lint/linting.ts'
import { lintingOf } from './lint/linting.ts'
import { loneMember } from './lint/lone-member.ts'
import { losingExclusion } from './lint/losing-exclusion.ts'
import { losingYes } from './lint/losing-yes.ts'
import { missingPriority } from './lint/missing-priority.ts'
import { retroactive } from './lint/retroactive.ts'
import { unreachable } from './lint/unreachable.ts'
import { unreachableLimit } from './lint/unreachable-limit.ts'
import { unusedList } from './lint/unused-list.ts'
import { unusedParameter } from './lint/unused-parameter.ts'
import { unusedValue } from './lint/unused-value.ts'

const checks: readonly LintCheck[] = [
  fallingMean,
  hiddenGain,
  losingYes,
  alwaysOvertaken,
  unreachable,
  lightestPenalty,
  unreachableLimit,
  missingPriority,
  basisWithoutLetter,
  contradictedExample,
  unusedValue,
  unusedParameter,
  loneMember,
  losingExclusion,
  idleEffects,
  unreachableLevels,
  unusedList,
  retroactive,
]

export interface GridLint {
  /** Still to be mended or accepted. */
  readonly warnings: readonly GridWarning[]
  /** Accepted in the grid's own file, with the reason given there. */
  readonly accepted: readonly (GridWarning & { readonly reason: string })[]
}

/** Every warning of a grid, apart those its file accepts. An acceptance that covers nothing any more is a warning too. */
export function lintGrid(compiled: CompiledGrid): GridLint {
  const linting = lintingOf(compiled)
  const found = checks.flatMap((check) => check(linting))
  const acceptances = compiled.grid.accepted ?? []
  const covering = (warning: GridWarning) => acceptances.find((each) => covers(each, warning))
  return {
    warnings: [
      ...found.filter((warning) => !covering(warning)),
      ...acceptances.flatMap((each, rank) =>
        found.some((warning) => covers(each, warning)) ? [] : unneeded(each, rank),
      ),
    ],
    accepted: found.flatMap((warning) => {
      const reason = covering(warning)?.reason
      return reason === undefined ? [] : [{ ...warning, reason }]
    }),
  }
}

const covers = ({ check, where }: AcceptedWarning, warning: GridWarning): boolean =>
  check === warning.check && where === warning.where

const unneeded = ({ check, where }: AcceptedWarning, rank: number): readonly GridWarning[] => [
  {
    check: 'unneeded-acceptance',
    where: `accepted/${rank}`,
    why: `Nothing at ${where} raises "${check}" any more.`,
    remedy: 'Drop this line, so that the same warning is seen again if it comes back.',
  },
]
