import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Session } from '../../../device/session/session.ts'
import type { SiteAppointment } from '../../../domain/appointments/site-messages.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { announce } from '../../../ui/notice/announcer.tsx'
import { refusalWords } from '../../appointment/words.ts'

const betweenLooksMilliseconds = 30_000

interface KnownDay {
  readonly day: LocalDate
  readonly appointments?: readonly SiteAppointment[]
  readonly refusal?: string
}

interface ShownDay extends Omit<KnownDay, 'day'> {
  readonly load: () => Promise<void>
}

/**
 * The list of one day, asked anew by itself: a kiosk checks people in meanwhile. An answer that comes once another day is looked at is
 * not shown under its name; a list stays when the next answer does not come.
 */
export function useDay(session: Session, day: LocalDate): ShownDay {
  const known = useSignal<KnownDay>({ day })
  const load = async (): Promise<void> => {
    const answer = await session.appointments.day(day)
    const before = known.peek()
    if (before.day !== day) return
    if (answer.ok) {
      known.value = { day, appointments: answer.value }
      return
    }
    if (before.refusal !== answer.code) announce(refusalWords(answer.code))
    known.value = { ...before, refusal: answer.code }
  }
  useEffect(() => {
    known.value = { day }
    void load()
    const timer = setInterval(() => void load(), betweenLooksMilliseconds)
    return () => clearInterval(timer)
  }, [day])
  const { day: _, ...shown } = known.value.day === day ? known.value : { day }
  return { ...shown, load }
}
