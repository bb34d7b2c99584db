/** A site as it travels to a machine being enrolled. */
import * as v from 'valibot'
import { appointmentPolicySchema } from '../appointments/policy-schema.ts'
import { countSchema, deskIdSchema, serviceIdSchema, siteIdSchema } from '../values/field-schemas.ts'
import { statuses } from '../values/status.ts'
import { interviewOutcomes } from './interview-outcome.ts'
import { thresholdBounds, type BoardThresholds } from './board-thresholds.ts'
import { deskRights, type Site } from './place.ts'
import { longestTravelMinutes, type QueuePolicy } from './queue-policy.ts'

export const localizedText = v.strictObject({
  fr: v.string(),
  'fr.easy-to-read': v.string(),
  en: v.string(),
  ar: v.string(),
})

/** Never less than what makes a line move: a site cannot switch calling off by a number. */
const atLeastOne = v.pipe(countSchema, v.minValue(1))

export const travelMinutesSchema = v.pipe(countSchema, v.maxValue(longestTravelMinutes))
const outcomesSchema = v.array(v.picklist(interviewOutcomes))

const policyFields = {
  maximumRecalls: countSchema,
  secondsBetweenCalls: countSchema,
  recallsBeforeNoShow: countSchema,
  secondsBeforeNoShow: countSchema,
  callLifetimeSeconds: atLeastOne,
  overdueAfterSeconds: atLeastOne,
  callsPerOverdue: atLeastOne,
  appointmentLeadSeconds: countSchema,
  appointmentToleranceSeconds: countSchema,
  maximumAppointmentsInRow: atLeastOne,
  secondsBackInLine: countSchema,
  presentAgainSeconds: countSchema,
  endOfDay: v.picklist(['expire', 'keep']),
  travelMinutes: v.exactOptional(travelMinutesSchema),
  outcomes: v.exactOptional(outcomesSchema),
}

export const queuePolicySchema: v.GenericSchema<unknown, QueuePolicy> = v.strictObject(policyFields)

/** What a site's own settings may name; the rest is `defaultQueuePolicy`. */
const sitePolicySchema = v.strictObject({
  maximumRecalls: v.exactOptional(policyFields.maximumRecalls),
  secondsBetweenCalls: v.exactOptional(policyFields.secondsBetweenCalls),
  recallsBeforeNoShow: v.exactOptional(policyFields.recallsBeforeNoShow),
  secondsBeforeNoShow: v.exactOptional(policyFields.secondsBeforeNoShow),
  callLifetimeSeconds: v.exactOptional(policyFields.callLifetimeSeconds),
  overdueAfterSeconds: v.exactOptional(policyFields.overdueAfterSeconds),
  callsPerOverdue: v.exactOptional(policyFields.callsPerOverdue),
  appointmentLeadSeconds: v.exactOptional(policyFields.appointmentLeadSeconds),
  appointmentToleranceSeconds: v.exactOptional(policyFields.appointmentToleranceSeconds),
  maximumAppointmentsInRow: v.exactOptional(policyFields.maximumAppointmentsInRow),
  secondsBackInLine: v.exactOptional(policyFields.secondsBackInLine),
  presentAgainSeconds: v.exactOptional(policyFields.presentAgainSeconds),
  endOfDay: v.exactOptional(policyFields.endOfDay),
  travelMinutes: policyFields.travelMinutes,
  outcomes: policyFields.outcomes,
})

const { longWaitMinutes, waitingPerOpenDesk } = thresholdBounds

export const thresholdsSchema: v.GenericSchema<unknown, BoardThresholds> = v.strictObject({
  longWaitSeconds: v.pipe(countSchema, v.minValue(longWaitMinutes.least * 60), v.maxValue(longWaitMinutes.most * 60)),
  waitingPerOpenDesk: v.pipe(countSchema, v.minValue(waitingPerOpenDesk.least), v.maxValue(waitingPerOpenDesk.most)),
})

const retentionSchema = v.strictObject({
  forgetAtHour: v.exactOptional(v.pipe(countSchema, v.maxValue(23))),
  ticketDays: v.exactOptional(countSchema),
  eventMonths: v.exactOptional(atLeastOne),
})

const turnNoticesSchema = v.strictObject({
  peopleBefore: v.exactOptional(countSchema),
  latestSeconds: v.exactOptional(atLeastOne),
})
/** Digits: the latch stands where only a keypad may be. */
export const technicianCodeSchema = v.pipe(v.string(), v.regex(/^\d{4,8}$/, 'four to eight digits are expected'))

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
      meanServiceMinutes: v.exactOptional(atLeastOne),
      outcomes: v.exactOptional(outcomesSchema),
    }),
  ),
  desks: v.array(
    v.strictObject({
      id: deskIdSchema,
      number: countSchema,
      serviceIds: v.array(serviceIdSchema),
      rights: v.exactOptional(v.array(v.picklist(deskRights))),
    }),
  ),
  queuePolicy: v.exactOptional(sitePolicySchema),
  boardShownTo: v.exactOptional(v.array(siteIdSchema)),
  boardThresholds: v.exactOptional(thresholdsSchema),
  retention: v.exactOptional(retentionSchema),
  turnNotices: v.exactOptional(turnNoticesSchema),
  technicianCode: v.exactOptional(technicianCodeSchema),
  appointments: v.exactOptional(appointmentPolicySchema),
})
