/** What needs a site with appointments, and an hour of the day: arrivals at a kiosk, the desk's pages, a full list. */
import { afterAll, beforeAll, describe } from 'vitest'
import type { Booked, FoundSlots } from '../../../src/domain/appointments/booking-messages.ts'
import { addDays } from '../../../src/domain/values/local-date.ts'
import type { Instant } from '../../../src/domain/values/instant.ts'
import { instantAt, localTime } from '../../../src/domain/values/local-time.ts'
import { arrivalStates, deskAppointmentStates, waitingStates } from '../../helpers/appointment-states.ts'
import { viewports } from '../../helpers/chromium.ts'
import { firstGlance, layout, standards } from '../../helpers/examinations.ts'
import { examineAll, openStage } from '../../helpers/screen-walk.ts'
import { mondayAt, nextMonday, openStoryClock } from '../../helpers/story-clock.ts'
import { textVariants } from '../../helpers/strikes.ts'
import { enrol, post, type Machine } from '../../server/machine.ts'
import { openSmtpPeer, type SmtpPeer } from '../../server/smtp-peer.ts'

const clock = openStoryClock(mondayAt('08:50'))
let mail: SmtpPeer
beforeAll(async () => {
  mail = await openSmtpPeer()
})
const stage = openStage(() => ({
  ...clock.environment,
  SMTP_URL: mail.url,
  MAIL_FROM: 'Accueil <rdv@example.org>',
  PUBLIC_URL: 'https://said.example.org/',
}))
afterAll(async () => {
  await mail.close()
  clock.remove()
})

const enrolled = (index: number): Promise<Machine> => {
  const code = new URLSearchParams(stage.site.addressOf('desk', index).split('#/?')[1]).get('code') ?? ''
  return enrol(stage.site.address.replace(/\/$/, ''), code)
}

const asked = async (desk: Machine, path: string, body: unknown): Promise<Response> =>
  post(`${desk.origin}/api/sites/${desk.place.device.siteId}/appointments/${path}`, body, desk.authorization)

interface Wish {
  readonly serviceId: string
  readonly commune: string
}
const myRequest: Wish = { serviceId: 'my-request', commune: '63113' }
const myPoints: Wish = { serviceId: 'my-points', commune: '63019' }

/** Books as an advisor does for somebody on the telephone. @returns the code; undefined when it is taken. */
async function book(desk: Machine, wish: Wish, start: Instant): Promise<string | undefined> {
  const answer = await asked(desk, 'bookings', {
    ...wish,
    start,
    name: 'Amina',
    contact: { channel: 'none' },
    variant: 'fr',
  })
  if (!answer.ok) return undefined
  return ((await answer.json()) as Booked).own.appointment?.code
}

/** Every slot until the last day, one after the other as long as an appointment is. */
async function bookEverything(desk: Machine, wish: Wish, minutes: number): Promise<void> {
  let from: string | undefined
  let free = 0
  do {
    const found = (await (await asked(desk, 'slots', { ...wish, ...(from && { from }) })).json()) as FoundSlots
    const starts = (found.sites[0]?.starts ?? []).filter((start) => {
      if (start < free) return false
      free = start + minutes * 60_000
      return true
    })
    await Promise.all(starts.map((start) => book(desk, wish, start)))
    from = found.next
  } while (from !== undefined)
}

const settings =
  (role: 'kiosk' | 'desk', index: number, viewport: (typeof viewports)[keyof typeof viewports]) => () => ({
    address: stage.site.addressOf(role, index),
    viewport,
  })
const plan = { variants: textVariants, examinations: [standards, layout, firstGlance] }

describe('a desk whose site receives by appointment', () => {
  let desk: Machine
  beforeAll(async () => {
    desk = await enrolled(0)
    for (const time of ['10:30', '11:00', '14:00']) await book(desk, myRequest, mondayAt(time))
  })
  examineAll(stage, { settings: settings('desk', 1, viewports.tablet), states: deskAppointmentStates, ...plan })
})

describe('whoever has an appointment', () => {
  const codes: Record<string, string> = {}
  beforeAll(async () => {
    const desk = await enrolled(0)
    const starts = {
      afternoon: mondayAt('15:00'),
      tomorrow: instantAt(addDays(nextMonday(), 1), localTime('10:00'), 'Europe/Paris'),
      near: mondayAt('09:00'),
      begun: mondayAt('09:00'),
      past: mondayAt('09:30'),
    }
    for (const [which, start] of Object.entries(starts)) codes[which] = (await book(desk, myRequest, start)) ?? ''
  })
  const times = ['09:25', '10:40']
  const story = {
    codes: () => codes as ReturnType<Parameters<typeof arrivalStates>[0]['codes']>,
    async goOn() {
      clock.show(mondayAt(times.shift() ?? '11:00'))
      await new Promise((resolve) => setTimeout(resolve, 100))
    },
  }
  examineAll(stage, {
    settings: settings('kiosk', 0, viewports['kiosk-portrait']),
    states: arrivalStates(story),
    ...plan,
  })
})

describe('whoever finds nothing free', () => {
  beforeAll(async () => bookEverything(await enrolled(3), myPoints, 45))
  /** Ten minutes are over, and others were quicker, at each desk of the site. */
  async function take(): Promise<void> {
    const answer = await post(`${stage.site.address}api/appointments/slots`, myRequest)
    const kept = ((await answer.json()) as FoundSlots).sites[0]
    clock.show(mondayAt('11:30'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const desk = await enrolled(0)
    for (let place = 0; place < 3; place += 1) if (kept?.starts[0]) await book(desk, myRequest, kept.starts[0])
  }
  examineAll(stage, {
    settings: () => ({ address: stage.site.address, viewport: viewports.phone }),
    states: waitingStates(take),
    ...plan,
  })
})
