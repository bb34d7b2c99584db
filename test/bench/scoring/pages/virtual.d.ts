/** What the bench writes for its pages. */
declare module 'virtual:bench/household' {
  export const situation: import('../../../../src/domain/scoring/situation.ts').Situation
  export const facts: Readonly<Record<string, import('../../../../src/domain/scoring/situation.ts').FactValue>>
  export const slots: Readonly<Record<string, number>>
  export const answers: Readonly<Record<string, string | number>>
}
declare module 'virtual:bench/grid' {
  export const grid: import('../../../../src/domain/scoring/grid.ts').Grid
}
declare module 'virtual:bench/plan' {
  export const plan: import('../../../../src/domain/scoring/batch/plan.ts').Plan
}
declare module 'virtual:bench/scorer' {
  type Published = import('../../../../src/domain/scoring/generated/published-scorer.ts').PublishedScorer
  export const checksum: Published['checksum']
  export const scored: Published['scored']
  export const facts: Published['facts']
  export const totals: Published['totals']
  export const trace: Published['trace']
}
declare module 'virtual:bench/json-logic' {
  export const logic: import('../json-logic.ts').Logic
}
declare module 'virtual:bench/publicodes' {
  export const rules: Readonly<Record<string, unknown>>
}
