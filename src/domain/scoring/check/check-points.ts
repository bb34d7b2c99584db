/** Point rules: whole points, steps that go somewhere, bands in order without gap or overlap. */
import type { Band, BandEnd, PointRule, PointsByBand, PointsByStretch, PointsPerUnit, Stretch } from '../point-rule.ts'
import type { Checking } from './checking.ts'
import { findFact, isWhole, note } from './checking.ts'
import { isNumeric, shapeOf } from './fact-shape.ts'

export function checkPoints(checking: Checking, where: string, rule: PointRule): void {
  if (rule.kind === 'fixed') isWhole(checking, where, rule.points)
  else if (rule.kind === 'per-unit') checkPerUnit(checking, where, rule)
  else if (rule.kind === 'stretches') checkStretches(checking, where, rule)
  else checkBands(checking, where, rule)
}

function checkCounted(checking: Checking, where: string, { fact: id }: PointsPerUnit | PointsByStretch): void {
  const fact = findFact(checking, where, id)
  if (fact && shapeOf(fact).kind !== 'integer')
    note(checking, where, `"${id}" is not counted in whole units.`, 'Use a whole number, or bands for a rate.')
}

function checkPerUnit(checking: Checking, where: string, rule: PointsPerUnit): void {
  checkCounted(checking, where, rule)
  for (const value of [rule.points, rule.start, rule.step, rule.until ?? 0]) isWhole(checking, where, value)
  if (rule.step < 1) note(checking, where, `A step of ${rule.step} goes nowhere.`, 'Give a step of 1 or more.')
  if (rule.until !== undefined && rule.until <= rule.start)
    note(
      checking,
      where,
      `Counting from ${rule.start} until ${rule.until} counts nothing.`,
      'Give an until above the start.',
    )
}

function checkStretches(checking: Checking, where: string, rule: PointsByStretch): void {
  checkCounted(checking, where, rule)
  const { stretches } = rule
  if (stretches.length === 0) note(checking, where, 'There is no stretch.', 'Add one stretch at least.')
  if (stretches[0]?.points === 0)
    note(checking, `${where}/stretches/0`, 'The first stretch gives nothing.', 'Begin where points begin, with start.')
  stretches.forEach((stretch, rank) => {
    const at = `${where}/stretches/${rank}`
    for (const value of [stretch.points, stretch.start, stretch.step, stretch.until ?? 0]) isWhole(checking, at, value)
    checkStretch(checking, at, stretch)
    const next = stretches[rank + 1]
    if (next && next.start !== stretch.until)
      note(
        checking,
        `${where}/stretches/${rank + 1}`,
        'It does not begin where the stretch before it ends.',
        'Give each stretch but the last an until; the next one begins there.',
      )
  })
}

function checkStretch(checking: Checking, at: string, { start, until, step }: Stretch): void {
  if (step < 1) note(checking, at, `A step of ${step} goes nowhere.`, 'Give a step of 1 or more.')
  if (until === undefined) return
  if (until <= start)
    note(checking, at, `Counting from ${start} until ${until} counts nothing.`, 'Give an until above the start.')
  else if (step >= 1 && (until - start) % step !== 0)
    note(
      checking,
      at,
      `From ${start} to ${until} there is no whole number of steps of ${step}.`,
      'End the stretch on a whole step, so that no unit is lost between two stretches.',
    )
}

function checkBands(checking: Checking, where: string, { fact: id, bands }: PointsByBand): void {
  const fact = findFact(checking, where, id)
  if (fact && !isNumeric(shapeOf(fact)))
    note(checking, where, `"${id}" is not a number.`, 'Use bands for numbers; for a choice, one criterion per value.')
  if (bands.length === 0) note(checking, where, 'There is no band.', 'Add one band at least.')
  bands.forEach((band, rank) => {
    const at = `${where}/bands/${rank}`
    isWhole(checking, at, band.points)
    for (const end of [band.lower, band.upper]) if (end) isWhole(checking, at, end.at)
    if (isEmpty(band)) note(checking, at, 'No value lies in this band.', 'Put its lower end below its upper end.')
    const next = bands[rank + 1]
    if (next) checkNeighbours(checking, `${where}/bands/${rank + 1}`, { upper: band.upper, lower: next.lower })
  })
}

const isEmpty = ({ lower, upper }: Band): boolean =>
  lower !== undefined &&
  upper !== undefined &&
  (lower.at > upper.at || (lower.at === upper.at && !(lower.isIncluded && upper.isIncluded)))

interface Meeting {
  readonly upper: BandEnd | undefined
  readonly lower: BandEnd | undefined
}

/** One band must end exactly where the next begins, and one only of the two takes the boundary. */
function checkNeighbours(checking: Checking, where: string, { upper, lower }: Meeting): void {
  if (!upper || !lower || upper.at > lower.at || (upper.at === lower.at && upper.isIncluded && lower.isIncluded))
    note(
      checking,
      where,
      'This band overlaps the one before it.',
      'Order bands from low to high and let one band only include the boundary (at-most then above, or below then at-least).',
    )
  else if (upper.at < lower.at || (!upper.isIncluded && !lower.isIncluded))
    note(
      checking,
      where,
      'There is a gap between this band and the one before it.',
      'Begin the band where the other ends and let one of them include the boundary; give 0 points to a band that pays nothing.',
    )
}
