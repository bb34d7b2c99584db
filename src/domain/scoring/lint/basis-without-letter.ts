/** In an official grid a priority names its letter of L441-1, so that anyone can read the law beside the points. */
import type { LintCheck } from './linting.ts'
import { criteriaOf, placeOf } from './linting.ts'

export const basisWithoutLetter: LintCheck = (linting) =>
  linting.compiled.grid.status !== 'official'
    ? []
    : criteriaOf(linting)
        .filter(({ definition: { basis } }) => basis.kind === 'L441-1' && basis.letter === null)
        .map((node) => ({
          check: 'basis-without-letter',
          where: placeOf(node),
          why: 'It rests on L441-1 without saying which priority.',
          remedy: 'Give the letter, as in "L441-1 c", or local when the territory added it.',
        }))
