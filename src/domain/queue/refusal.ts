/**
 * Why a claim was not granted. Each code has its sentence, in every variant, in `content/strings/errors`; `values` fill
 * it. A refusal is an answer, not a failure: it never blocks what a device still has to send.
 */
import type { Refusal } from '../sync/envelope.ts'

export const queueRefusalCodes = [
  'role-may-not',
  'unknown-desk',
  'not-your-desk',
  'desk-busy',
  'nobody-waiting',
  'unknown-ticket',
  'not-called-yet',
  'called-by-another-desk',
  'ticket-ended',
  'service-already-started',
  'recall-limit',
  'recall-too-soon',
  'no-show-needs-recall',
  'no-show-too-soon',
  'gesture-too-old',
  'pick-not-allowed',
  'service-not-received',
  'service-not-started',
  'supervisor-only',
  'already-in-line',
  'too-late-to-present',
  'not-absent',
  'unknown-service',
  'nothing-to-undo',
  'undo-too-late',
  'undo-changed-since',
  'void-too-late',
  'unknown-site',
  'service-not-there',
  'day-ended-there',
  'queue-closed-there',
  'site-closed-there',
  'undo-received-there',
  'policy-changed-meanwhile',
] as const
export type QueueRefusalCode = (typeof queueRefusalCodes)[number]

export interface QueueRefusal extends Refusal {
  readonly code: QueueRefusalCode
}
