/** A site as it travels to a machine being enrolled. */
import * as v from 'valibot'
import { appointmentPolicySchema } from '../appointments/policy-schema.ts'
import { countSchema, deskIdSchema, serviceIdSchema, siteIdSchema } from '../values/field-schemas.ts'
import { statuses } from '../values/status.ts'
import type { Site } from './place.ts'

const localizedText = v.strictObject({
  fr: v.string(),
  'fr.easy-to-read': v.string(),
  en: v.string(),
  ar: v.string(),
})

export const queuePolicySchema = v.strictObject({
  maximumRecalls: countSchema,
  secondsBetweenCalls: countSchema,
  recallsBeforeNoShow: countSchema,
  secondsBeforeNoShow: countSchema,
  callLifetimeSeconds: countSchema,
})

export const siteSchema: v.GenericSchema<unknown, Site> = v.strictObject({
  id: siteIdSchema,
  name: v.string(),
  address: v.string(),
  status: v.picklist(statuses),
  timeZone: v.string(),
  services: v.array(
    v.strictObject({
      id: serviceIdSchema,
      letter: v.pipe(v.string(), v.regex(/^[A-HJ-NPR-Z]$/)),
      name: localizedText,
      description: localizedText,
      pictogram: v.string(),
    }),
  ),
  desks: v.array(v.strictObject({ id: deskIdSchema, number: countSchema, serviceIds: v.array(serviceIdSchema) })),
  queuePolicy: v.exactOptional(queuePolicySchema),
  appointments: v.exactOptional(appointmentPolicySchema),
})
