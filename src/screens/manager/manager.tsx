import type { ReadonlySignal } from '@preact/signals'
import type { Session } from '../../device/session/session.ts'
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx'
import { useScreenVoice } from '../speaking/use-screen-voice.ts'
import { ManagerNav } from './manager-nav.tsx'
import { ManagerPages } from './manager-pages.tsx'
import './manager.css'

export interface ManagerProps {
  /** Of the site whose board is shown; undefined until it is open. */
  readonly session: ReadonlySignal<Session | undefined>
  /** False where the space was opened without a place at a site. */
  readonly hasPlace: boolean
}

/** The screen of somebody who answers for a site or for the grid: its pages, each one press from the others. */
export function Manager(props: ManagerProps) {
  const voice = useScreenVoice()
  return (
    <ScreenFrame onSpeak={voice.toggle} isSpeaking={voice.isSpeaking.value} notices={<ManagerNav />}>
      <ManagerPages {...props} />
    </ScreenFrame>
  )
}
