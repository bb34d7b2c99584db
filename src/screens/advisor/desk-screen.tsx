import type { ReadonlySignal } from '@preact/signals'
import type { Session } from '../../device/session/session.ts'
import { findDesk } from '../../domain/queue/queue-state.ts'
import { lazyScreen } from '../../ui/layout/lazy-screen.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { navigate, route } from '../../ui/layout/route.ts'
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { Fetching } from '../fetching/fetching.tsx'
import { useScreenVoice } from '../speaking/use-screen-voice.ts'
import { LoadedTechnician } from '../technician/loaded-technician.tsx'
import { DeskPage } from './desk-page.tsx'
import { t } from './words.ts'

const DeskAppointments = lazyScreen(async () => {
  const [{ DeskAppointments: Journey }, { loadWords }] = await Promise.all([
    import('./appointments/desk-appointments.tsx'),
    import('../../ui/language/words.ts'),
  ])
  await loadWords('appointment', 'desk-appointments')
  return Journey
}, Fetching)

/** The screen of one desk, from the moment the page opens: it waits in plain words until it has its place. */
export function DeskScreen({ session }: { readonly session: ReadonlySignal<Session | undefined> }) {
  const voice = useScreenVoice()
  const opened = session.value
  const state = opened?.view.value
  const deskId = opened?.device.value?.deskId
  const desk = state && deskId && findDesk(state.site, deskId)
  return (
    <ScreenFrame onSpeak={voice.toggle} isSpeaking={voice.isSpeaking.value}>
      {route.value.path[0] === 'technician' ? (
        <LoadedTechnician session={opened} onLeave={() => navigate([])} />
      ) : opened && state && desk ? (
        route.value.path[0] === 'appointments' ? (
          <DeskAppointments session={opened} site={state.site} />
        ) : (
          <DeskPage session={opened} state={state} desk={desk} />
        )
      ) : (
        <Page title={t('waitingForPlace.title')} back="none">
          <Waiting enrolment={opened?.enrolment.value} />
        </Page>
      )}
    </ScreenFrame>
  )
}

const Waiting = ({ enrolment }: { readonly enrolment: string | undefined }) =>
  enrolment === 'refused' || enrolment === 'unknown' ? (
    <Callout kind="important">{t('waitingForPlace.notEnrolled')}</Callout>
  ) : (
    <p>{t('connecting')}</p>
  )
