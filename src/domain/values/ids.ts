/** Identities. Branded strings, so that a desk can never be passed where a site is expected. */
declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type SiteId = Id<'site'>
export type ServiceId = Id<'service'>
export type DeskId = Id<'desk'>
export type DeviceId = Id<'device'>
/** A person's stay at a site, from arrival to departure. UUIDv7. */
export type VisitId = Id<'visit'>
/** One wait-and-serve within a visit; a transfer opens a new one. UUIDv7. */
export type LegId = Id<'leg'>
/** A slot that a person has booked; whoever books gives it. UUIDv7. */
export type AppointmentId = Id<'appointment'>
/** UUIDv7, made once per gesture: the same gesture sent twice has the same id. */
export type CommandId = Id<'command'>
export type SheetId = Id<'sheet'>
export type GridId = Id<'grid'>
export type CriterionId = Id<'criterion'>
/** What a scoring grid gives beside points: a priority, a suspension. */
export type EffectId = Id<'effect'>
/** A class of requests that a scoring grid ranks before or after another. */
export type LevelId = Id<'level'>
/** A group of criteria within a scoring grid. */
export type GroupId = Id<'group'>
export type FactId = Id<'fact'>
