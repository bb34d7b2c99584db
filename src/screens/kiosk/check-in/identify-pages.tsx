import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { parseCode } from '../../../domain/appointments/check-in-code.ts'
import { parseName } from '../../../domain/appointments/contact.ts'
import { openRanges } from '../../../domain/appointments/opening-hours.ts'
import type { CheckInRequest } from '../../../domain/appointments/site-messages.ts'
import type { Site } from '../../../domain/queue/place.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import type { LocalTime } from '../../../domain/values/local-time.ts'
import { Button } from '../../../ui/action/button.tsx'
import { TextField } from '../../../ui/entry/text-field.tsx'
import { Page } from '../../../ui/layout/page.tsx'
import { ToTicket } from './outcome-pages.tsx'
import { t } from './words.ts'
import { useScanner } from './use-scanner.ts'
import './check-in.css'

/** What is wrong stands under the field, and is read with it; what a scanner or a keyboard writes next takes its place. */
function useErrorFocus(wrongTimes: number) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const input = wrongTimes > 0 ? form.current?.querySelector('input') : undefined
    input?.focus()
    input?.select()
  }, [wrongTimes])
  return form
}

interface CodePageProps {
  readonly onFind: (request: CheckInRequest) => void
  readonly onWithoutCode: () => void
  readonly onBack: () => void
}

/** The code of the message, scanned or typed. Whoever has lost it has another way. */
export function CodePage({ onFind, onWithoutCode, onBack }: CodePageProps) {
  const [typed, setTyped] = useState('')
  const [wrongTimes, setWrongTimes] = useState(0)
  const form = useErrorFocus(wrongTimes)
  const give = useCallback(
    (text: string) => {
      const code = parseCode(text)
      setTyped(text)
      if (code === undefined) setWrongTimes((times) => times + 1)
      else onFind({ code })
    },
    [onFind],
  )
  useScanner(give)
  return (
    <Page
      title={t('code.title')}
      lead={t('code.lead')}
      back={onBack}
      hasHome={false}
      actions={
        <Button variant="secondary" pictogram="user" onPress={onWithoutCode}>
          {t('code.without')}
        </Button>
      }
    >
      <form
        ref={form}
        class="check-in-form"
        onSubmit={(event) => {
          event.preventDefault()
          give(typed)
        }}
      >
        <TextField
          kind="code"
          label={t('code.label')}
          hint={t('code.hint')}
          value={typed}
          error={wrongTimes > 0 ? t('code.error') : undefined}
          onInput={setTyped}
        />
        <Button pictogram="check" isSubmit isWide>
          {t('code.find')}
        </Button>
      </form>
    </Page>
  )
}

interface NamePageProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onReady: () => void
  readonly onBack: () => void
}

/** The name that was given when booking, as the person wrote it. */
export function NamePage({ name, onName, onReady, onBack }: NamePageProps) {
  const [wrongTimes, setWrongTimes] = useState(0)
  const form = useErrorFocus(wrongTimes)
  return (
    <Page title={t('name.title')} lead={t('name.lead')} back={onBack} hasHome={false}>
      <form
        ref={form}
        class="check-in-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (parseName(name) === undefined) setWrongTimes(wrongTimes + 1)
          else onReady()
        }}
      >
        <TextField
          label={t('name.label')}
          value={name}
          error={wrongTimes > 0 && parseName(name) === undefined ? t('name.error') : undefined}
          onInput={onName}
        />
        <Button pictogram="arrow-right" isForward isSubmit isWide>
          {t('name.next')}
        </Button>
      </form>
    </Page>
  )
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const timeOf = (minutes: number): LocalTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as LocalTime

/** Every hour at which an appointment may start today, taken or not: the list says nothing of anybody. */
export function startsOf({ appointments }: Pick<Site, 'appointments'>, today: LocalDate): readonly LocalTime[] {
  if (!appointments) return []
  const { hours, stepMinutes, services } = appointments
  const shortest = Math.min(...services.map(({ minutes }) => minutes))
  return openRanges(hours, today).flatMap(({ from, to }) => {
    const count = Math.floor((minutesOf(to) - minutesOf(from) - shortest) / stepMinutes) + 1
    return Array.from({ length: Math.max(0, count) }, (_, index) => timeOf(minutesOf(from) + index * stepMinutes))
  })
}

interface HourPageProps {
  readonly site: Site
  readonly today: LocalDate
  readonly onChoose: (time: LocalTime) => void
  readonly onBack: () => void
}

/** The hour of the appointment: with the name, enough to find it, and not enough to read a list. */
export function HourPage({ site, today, onChoose, onBack }: HourPageProps) {
  const starts = startsOf(site, today)
  return (
    <Page
      title={t('hour.title')}
      lead={t(starts.length === 0 ? 'hour.none' : 'hour.lead')}
      back={onBack}
      hasHome={false}
      width="tiles"
      actions={<ToTicket />}
    >
      {starts.length > 0 && (
        <ul class="check-in-hours" aria-label={t('hour.title')}>
          {starts.map((time) => (
            <li key={time}>
              <Button variant="secondary" isWide onPress={() => onChoose(time)}>
                <bdi>{time}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
