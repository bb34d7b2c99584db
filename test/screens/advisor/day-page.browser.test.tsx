import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Answer } from '../../../src/device/appointments/ask.ts'
import type { Session, TicketWish } from '../../../src/device/session/session.ts'
import type { SiteAppointment } from '../../../src/domain/appointments/site-messages.ts'
import { emptyQueue } from '../../../src/domain/queue/queue-state.ts'
import type { AppointmentId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { addDays, localDate, type LocalDate } from '../../../src/domain/values/local-date.ts'
import { DayPage } from '../../../src/screens/advisor/appointments/day-page.tsx'
import { chooseTextVariant, loadWords } from '../../../src/ui/language/words.ts'
import { firstDesk, information, nineOClock, site, uuid } from '../../device/building.ts'

const today = localDate('2026-11-24')
const tomorrow = addDays(today, 1)
const person = (name: string, state: SiteAppointment['state']): SiteAppointment => ({
  appointmentId: uuid(name.length) as AppointmentId,
  serviceId: information,
  deskId: firstDesk,
  start: instant(nineOClock),
  minutes: 30,
  state,
  code: 'BCDFGHJK',
  name,
})

type Answered = Answer<readonly SiteAppointment[]>
/** What waits for the site's answer, by day. */
const asked = new Map<LocalDate, (answer: Answered) => void>()
const issued: TicketWish[] = []

beforeEach(async () => {
  asked.clear()
  issued.length = 0
  await loadWords('common', 'appointment', 'desk-appointments', 'errors')
  await chooseTextVariant('fr')
  const session = {
    view: signal(emptyQueue(site)),
    now: () => instant(nineOClock),
    businessDay: () => today,
    appointments: { day: (day: LocalDate) => new Promise<Answered>((resolve) => asked.set(day, resolve)) },
    issueTicket: async (wish: TicketWish) => {
      issued.push(wish)
      return { ok: false, problems: [{ code: 'storage-unavailable' }] }
    },
  } as unknown as Session
  render(<DayPage session={session} site={site} />, document.body)
  await expect.poll(() => asked.has(today)).toBe(true)
})
afterEach(() => render(null, document.body))

const tell = (day: LocalDate, ...appointments: SiteAppointment[]) => asked.get(day)?.({ ok: true, value: appointments })

it('the list of a day that comes late is not shown under the name of another', async () => {
  await page.getByRole('button', { name: 'Jour suivant' }).click()
  await expect.element(page.getByRole('heading', { name: 'mercredi 25 novembre 2026' })).toBeVisible()
  tell(today, person('Amina', 'booked'))
  await expect.poll(() => asked.has(tomorrow)).toBe(true)
  expect(document.body.textContent).not.toContain('Amina')
  tell(tomorrow, person('Bernard', 'booked'))
  await expect.element(page.getByText('Bernard')).toBeVisible()
  // Nobody is here for an appointment of another day.
  await expect.element(page.getByRole('button', { name: 'Noter l’arrivée' })).not.toBeInTheDocument()
})

it('somebody noted as being here, and in no line, is given a ticket; why there is none is said', async () => {
  tell(today, person('Amina', 'checked-in'))
  await page.getByRole('button', { name: 'Donner le ticket' }).click()
  await page.getByRole('button', { name: 'Avec la carte' }).click()
  expect(issued.map(({ priority }) => priority)).toEqual(['legal-priority'])
  await expect.element(page.getByText('ne peut rien garder en mémoire')).toBeVisible()
})
