/**
 * What a condition, or a node of the grid, may still turn out to be: a set held in three bits. `barred` is a document
 * that is missing or was refused: for a criterion that needs proof it can neither hold nor fail, so it brings nothing.
 */
export const yes = 1
export const no = 2
export const barred = 4

/** A set of `yes`, `no`, `barred`; never empty. */
export type Possible = number

/** True when nothing but yes is possible. */
export const isSure = (possible: Possible): boolean => possible === yes
/** True while yes is possible. */
export const canBeMet = (possible: Possible): boolean => (possible & yes) !== 0

export const possibly = (canHold: boolean, canFail: boolean): Possible => (canHold ? yes : 0) | (canFail ? no : 0)

/** All must hold: yes needs every one, no needs any one. */
export function allOf(left: Possible, right: Possible): Possible {
  return (left & right & yes) | ((left | right) & no) | barredUnless(left, right, no)
}

/** One must hold: yes needs any one, no needs every one. */
export function anyOf(left: Possible, right: Possible): Possible {
  return ((left | right) & yes) | (left & right & no) | barredUnless(left, right, yes)
}

/** What is barred stays barred; the rest turns over. */
export const opposite = (possible: Possible): Possible =>
  (possible & barred) | (possible & yes ? no : 0) | (possible & no ? yes : 0)

/** `barred` remains possible unless the other side is certain to settle it. */
function barredUnless(left: Possible, right: Possible, settles: Possible): Possible {
  const stays = ((left & barred) !== 0 && right !== settles) || ((right & barred) !== 0 && left !== settles)
  return stays ? barred : 0
}
