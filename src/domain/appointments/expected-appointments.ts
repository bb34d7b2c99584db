/**
 * The appointments of one day as every machine of the site may know them: times and services, of nobody in particular. Those who
 * have checked in are among them: a machine knows from its log who is there already, so the list of the morning stays good all
 * day, whatever becomes of the network.
 */
import * as v from 'valibot'
import { instantSchema, serviceIdSchema } from '../values/field-schemas.ts'

export const expectedAppointmentsSchema = v.strictObject({
  appointments: v.array(v.strictObject({ serviceId: serviceIdSchema, start: instantSchema })),
  /** Of those who have an appointment, the share that comes, from 0 to 1. */
  comingShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type ExpectedAppointments = v.InferOutput<typeof expectedAppointmentsSchema>

/** Until the site's own days tell: most come. Made up, like the days it stands for, and worth twenty of them. */
const [usualShare, usualWeight] = [0.85, 20]

/** The share that comes, from how many came and did not. */
export const comingShareOf = ({ came, absent }: { readonly came: number; readonly absent: number }): number =>
  (usualWeight * usualShare + came) / (usualWeight + came + absent)
