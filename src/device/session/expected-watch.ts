/**
 * The appointments of the day, for the waits that this device tells: asked when the site is heard of, once a minute at most. Kept in
 * memory and used as long as it lasts: the list of the morning is right but for what was cancelled since. Without it, a wait is
 * told as if nobody had an appointment; cut from its site for two minutes, a device tells no wait at all.
 */
import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core'
import type { ExpectedAppointments } from '../../domain/appointments/expected-appointments.ts'
import type { Site } from '../../domain/queue/place.ts'
import { localDateAt, type LocalDate } from '../../domain/values/local-date.ts'
import { instant } from '../../domain/values/instant.ts'
import type { SiteAppointments } from '../appointments/site-appointments.ts'
import type { Connection } from '../sync/connection.ts'

const oftenMilliseconds = 60_000

interface Watched {
  readonly connection: ReadonlySignal<Connection>
  readonly site: ReadonlySignal<Site | undefined>
  readonly appointments: Pick<SiteAppointments, 'expected'>
  /** Corrected to the server's. */
  readonly now: () => number
}

interface Known {
  readonly day: LocalDate
  readonly expected: ExpectedAppointments
}

export interface ExpectedWatch {
  /** Undefined when nothing is known of this day. */
  today(): ExpectedAppointments | undefined
  stop(): void
}

export function watchExpected({ connection, site, appointments, now }: Watched): ExpectedWatch {
  const known = signal<Known | undefined>(undefined)
  let askedAt = Number.NEGATIVE_INFINITY
  const dayOf = ({ timeZone }: Site): LocalDate => localDateAt(instant(Math.round(now())), timeZone)
  const ask = async (at: Site): Promise<void> => {
    askedAt = now()
    const answer = await appointments.expected()
    if (answer.ok) known.value = { day: dayOf(at), expected: answer.value }
  }
  const stop = effect(() => {
    const [{ isOnline }, at] = [connection.value, site.value]
    if (!isOnline || !at?.appointments || now() - askedAt < oftenMilliseconds) return
    untracked(() => void ask(at).catch(() => undefined))
  })
  return {
    today() {
      const [{ value }, at] = [known, site.value]
      return value && at && value.day === dayOf(at) ? value.expected : undefined
    },
    stop,
  }
}
