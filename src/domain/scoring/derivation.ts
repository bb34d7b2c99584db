/**
 * The formulas a grid may name to reckon a fact from others. They are code on purpose: a formula in a grid would be a
 * language of its own. Each is monotone in every input, which is what keeps bounds sound when an input is not known.
 */
export const derivationNames = [
  'effort-rate',
  'residual-income',
  'overcrowding',
  'household-size',
  'months-since',
  'years-since',
] as const
export type DerivationName = (typeof derivationNames)[number]
