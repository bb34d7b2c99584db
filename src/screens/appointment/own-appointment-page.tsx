import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { VisitorAppointments } from '../../device/appointments/visitor-appointments.ts'
import type { OwnAppointment } from '../../domain/appointments/booking-messages.ts'
import type { Site } from '../../domain/queue/place.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { navigate, replaceRoute } from '../../ui/layout/route.ts'
import { Callout } from '../../ui/notice/callout.tsx'
import { AppointmentCard } from './appointment-card.tsx'
import { Notice } from './choose-service.tsx'
import { ChooseSlot } from './choose-slot.tsx'
import { OwnActions } from './own-actions.tsx'
import { useAsking } from './use-asking.ts'
import { refusalWords, t } from './words.ts'

export interface OwnAppointmentPageProps {
  readonly appointments: VisitorAppointments
  readonly sites: readonly Site[]
  readonly secret: string
  /** Choosing another slot. */
  readonly isMoving: boolean
  /** It has just been booked from this phone. */
  readonly isFresh: boolean
}

type Done = 'booked' | 'moved'

/** What a link opens: the appointment, and everything its holder may do with it. */
export function OwnAppointmentPage(props: OwnAppointmentPageProps) {
  const { appointments, secret, isMoving } = props
  const own = useSignal<OwnAppointment | undefined>(undefined)
  const asking = useAsking()
  const show = (found: OwnAppointment) => {
    own.value = found
  }
  // What was done last from this phone: said once more on the page, never said of what was done after it.
  const done = useSignal<Done | undefined>(props.isFresh ? 'booked' : undefined)
  const showMoved = (moved: OwnAppointment) => {
    done.value = 'moved'
    show(moved)
  }
  const showChanged = (changed: OwnAppointment) => {
    done.value = undefined
    show(changed)
  }
  const load = () => asking.ask(() => appointments.own(secret), show)
  useEffect(() => void load(), [secret])
  const { value } = own
  if (!value && asking.refusal)
    return (
      <Notice title={t('own.failed')} text={refusalWords(asking.refusal)} onBack={() => navigate([])}>
        <Button pictogram="arrow-counter-clockwise" onPress={() => void load()}>
          {t('retry')}
        </Button>
      </Notice>
    )
  if (!value) return <Page title={t('own.searching')} back={() => navigate([])} />
  if (isMoving) return <MovePage {...props} own={value} onMoved={showMoved} />
  return <Shown {...props} own={value} done={done.value} onChanged={showChanged} />
}

type WithOwn = OwnAppointmentPageProps & { readonly own: OwnAppointment }

function MovePage({ appointments, sites, secret, own, onMoved }: WithOwn & { onMoved: (own: OwnAppointment) => void }) {
  const asking = useAsking()
  const back = () => replaceRoute(['appointment', secret])
  return (
    <ChooseSlot
      office={appointments}
      sites={sites}
      wish={{ serviceId: own.serviceId, commune: own.commune }}
      refusal={asking.refusal}
      isBusy={asking.isBusy}
      onChoose={(slot) =>
        void asking.ask(
          () => appointments.move({ secret, ...slot }),
          (moved) => {
            onMoved(moved)
            back()
          },
        )
      }
      onBack={back}
      none={<Notice title={t('none.title')} text={t('none.keep')} onBack={back} />}
    />
  )
}

/** One word for what has become of it, under the title. */
const titleOf = ({ appointment }: OwnAppointment): string => {
  if (!appointment) return t('own.waiting')
  return t(`own.title.${appointment.state === 'held' ? 'booked' : appointment.state}`)
}

/** What was done, and how the person finds it again. */
function doneWords(done: Done, { channel, appointment }: OwnAppointment): string {
  if (!appointment) return t('own.waitingText')
  return t(channel === 'none' ? `own.keepLink.${done}` : `own.written.${done}`)
}

interface ShownProps extends WithOwn {
  readonly done: Done | undefined
  readonly onChanged: (own: OwnAppointment) => void
}

function Shown(props: ShownProps) {
  const { sites, own, done } = props
  const { appointment } = own
  const site = sites.find(({ id }) => id === appointment?.siteId)
  return (
    <Page title={titleOf(own)} back={() => navigate([])} hasHome={false} actions={<OwnActions {...props} />}>
      {done && <Callout kind="done">{doneWords(done, own)}</Callout>}
      {!appointment && !done && <p>{t('own.waitingText')}</p>}
      {appointment && site && <AppointmentCard own={own} appointment={appointment} site={site} />}
      {own.wantsEarlier && appointment && <Callout kind="tip">{t('own.earlierAsked')}</Callout>}
    </Page>
  )
}
