/** The commands of a queue as they travel. Strict: a key that is not named here is refused. */
import * as v from 'valibot'
import { deskIdSchema, legIdSchema, localDateSchema, serviceIdSchema, visitIdSchema } from '../values/field-schemas.ts'
import type { QueueCommand } from './command.ts'
import { parseTicketLabel } from './ticket-label.ts'

export const prioritySchema = v.picklist(['legal-priority', 'ordinary'])

/** A label as a device writes it: the suffix of a doubled number is given by the site, never by a device. */
const issuedLabelSchema = v.pipe(
  v.string(),
  v.check((text) => {
    const label = parseTicketLabel(text)
    return label !== undefined && label.suffix === undefined
  }, 'a ticket number such as A107 or A1-100 is expected'),
)

const atDesk = <Type extends 'recall' | 'startService' | 'finishService' | 'markNoShow'>(type: Type) =>
  v.strictObject({ type: v.literal(type), deskId: deskIdSchema, legId: legIdSchema })

export const queueCommandSchema: v.GenericSchema<unknown, QueueCommand> = v.variant('type', [
  v.strictObject({
    type: v.literal('issueTicket'),
    visitId: visitIdSchema,
    legId: legIdSchema,
    serviceId: serviceIdSchema,
    priority: prioritySchema,
    businessDay: localDateSchema,
    label: issuedLabelSchema,
  }),
  v.strictObject({ type: v.literal('callNext'), deskId: deskIdSchema }),
  atDesk('recall'),
  atDesk('startService'),
  atDesk('finishService'),
  atDesk('markNoShow'),
  v.strictObject({ type: v.literal('leaveQueue'), legId: legIdSchema }),
])
