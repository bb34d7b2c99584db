/** The people of the demonstration world. The app never learns their names: tests use them so that a story can be read. */
import type { QueueCommand } from '../../src/domain/queue/command.ts'
import type { PriorityClass } from '../../src/domain/queue/ticket.ts'
import type { LegId, ServiceId, VisitId } from '../../src/domain/values/ids.ts'
import { localDate, type LocalDate } from '../../src/domain/values/local-date.ts'
import { uuid } from './ids.ts'
import { information } from './places.ts'

export interface Person {
  readonly visitId: VisitId
  readonly legId: LegId
  readonly label: string
  readonly serviceId: ServiceId
  readonly priority: PriorityClass
  readonly businessDay: LocalDate
}

export const today = localDate('2026-11-24')

/** Somebody who comes for information today, unless told otherwise. */
export const person = (name: string, rest: Partial<Person> = {}): Person => ({
  visitId: uuid(`visit of ${name}`),
  legId: uuid(`leg of ${name}`),
  label: 'A101',
  serviceId: information,
  priority: 'ordinary',
  businessDay: today,
  ...rest,
})

export const amina = person('Amina', { label: 'A101' })
export const bernard = person('Bernard', { label: 'A102' })
export const chloe = person('Chloé', { label: 'A103' })
/** Holds a mobility inclusion card. */
export const diane = person('Diane', { label: 'A104', priority: 'legal-priority' })

/** What the kiosk sends for a person. */
export const issue = (who: Person): Extract<QueueCommand, { type: 'issueTicket' }> => ({ type: 'issueTicket', ...who })
