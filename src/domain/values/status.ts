/**
 * How far a datum may be trusted. A fictitious datum is shown as fictitious on every screen that shows it and is
 * never passed off as the métropole's.
 */
export const statuses = ['official', 'draft', 'fictitious'] as const
export type Status = (typeof statuses)[number]
