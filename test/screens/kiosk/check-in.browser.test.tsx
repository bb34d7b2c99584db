import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { IssuedTicket, Session, TicketWish } from '../../../src/device/session/session.ts'
import type { CheckInAnswer } from '../../../src/domain/appointments/site-messages.ts'
import { emptyQueue, type QueueState } from '../../../src/domain/queue/queue-state.ts'
import { evolve } from '../../../src/domain/queue/evolve.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import type { AppointmentId, CommandId, LegId, VisitId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { CheckInJourney } from '../../../src/screens/kiosk/check-in/check-in-journey.tsx'
import { t } from '../../../src/screens/kiosk/check-in/words.ts'
import { chooseTextVariant, loadWords } from '../../../src/ui/language/words.ts'
import { information, kiosk, nineOClock, site, uuid } from '../../device/building.ts'

const appointmentId = uuid(7) as AppointmentId
const now = instant(nineOClock)
const ticket: IssuedTicket = {
  serviceId: information,
  priority: 'ordinary',
  appointmentId,
  appointmentSlot: now,
  visitId: uuid(8) as VisitId,
  legId: uuid(9) as LegId,
  businessDay: localDate('2026-11-24'),
  label: 'A101',
  issuedAt: now,
}
const answered: CheckInAnswer = {
  appointmentId,
  timing: 'on-time',
  serviceId: information,
  start: now,
  isReceived: true,
  isRepeated: true,
}
const wishes: TicketWish[] = []

beforeEach(async () => {
  wishes.length = 0
  await loadWords('common', 'check-in', 'ticket', 'own-ticket', 'errors')
  await chooseTextVariant('fr')
})
afterEach(() => render(null, document.body))

const kioskThatSees = (state: QueueState, answer = answered): Session =>
  ({
    enrolment: signal('enrolled'),
    site: signal(site),
    view: signal(state),
    connection: signal({ isOnline: true, pendingCount: 0, lastContactAt: now }),
    now: () => now,
    refresh: async () => undefined,
    expected: () => undefined,
    businessDay: () => ticket.businessDay,
    appointments: { checkIn: async () => ({ ok: true, value: answer }) },
    issueTicket: async (wish: TicketWish) => {
      wishes.push(wish)
      return { ok: true, value: ticket }
    },
  }) as unknown as Session

async function scan(session: Session, card: 'Oui, j’ai cette carte' | 'Non' = 'Non'): Promise<void> {
  render(<CheckInJourney session={session} onDone={() => undefined} />, document.body)
  await page.getByRole('textbox').fill('BCDFGHJK')
  await page.getByRole('button', { name: 'Je suis arrivé' }).click()
  await page.getByRole('button', { name: card }).click()
}

const withTicket = evolve(emptyQueue(site), {
  siteId: site.id,
  siteSequence: 1,
  commandId: uuid(10) as CommandId,
  deviceId: kiosk.deviceId,
  at: now,
  event: {
    type: 'ticketIssued',
    visitId: ticket.visitId,
    legId: ticket.legId,
    serviceId: information,
    priority: 'ordinary',
    businessDay: ticket.businessDay,
    label: 'A101',
    appointmentId,
    appointmentSlot: now,
  },
})

it('somebody noted as being here, whose first answer was lost, is given their number the second time', async () => {
  await scan(kioskThatSees(emptyQueue(site)))
  await expect.element(page.getByText('A101')).toBeVisible()
  expect(wishes).toEqual([{ serviceId: information, priority: 'ordinary', appointmentId, appointmentSlot: now }])
})

it('a priority card counts for whoever has an appointment too', async () => {
  await scan(kioskThatSees(emptyQueue(site), { ...answered, isRepeated: false }), 'Oui, j’ai cette carte')
  await expect.element(page.getByText('A101')).toBeVisible()
  expect(wishes).toEqual([{ serviceId: information, priority: 'legal-priority', appointmentId, appointmentSlot: now }])
})

it('nobody is noted as being here before the question of the card is answered, and it is asked once', async () => {
  let asked = 0
  const session = kioskThatSees(emptyQueue(site))
  session.appointments.checkIn = async () => {
    asked += 1
    return { ok: false, code: 'unknown-appointment' }
  }
  render(<CheckInJourney session={session} onDone={() => undefined} />, document.body)
  const show = async () => {
    await page.getByRole('textbox').fill('BCDFGHJK')
    await page.getByRole('button', { name: 'Je suis arrivé' }).click()
  }
  await show()
  await expect.element(page.getByRole('button', { name: 'Non' })).toBeVisible()
  expect(asked).toBe(0)
  await page.getByRole('button', { name: 'Non' }).click()
  await expect.poll(() => asked).toBe(1)
  await page.getByRole('button', { name: 'Retour' }).click()
  await show()
  await expect.poll(() => asked).toBe(2)
})

it('somebody who has their number is told that they are noted, and is given no second one', async () => {
  await scan(kioskThatSees(withTicket))
  await expect.element(page.getByRole('heading', { name: t('repeated.title') })).toBeVisible()
  expect(wishes).toEqual([])
})

it('a code of yesterday gives no number today', async () => {
  await scan(kioskThatSees(emptyQueue(site), { ...answered, timing: 'too-late' }))
  await expect.element(page.getByRole('heading', { name: t('repeated.title') })).toBeVisible()
  expect(wishes).toEqual([])
})
