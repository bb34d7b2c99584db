import { ScreenFrame } from '../../ui/layout/screen-frame.tsx'
import { useScreenVoice } from '../speaking/use-screen-voice.ts'
import { ManagerNav } from './manager-nav.tsx'
import { ManagerPages } from './manager-pages.tsx'
import './manager.css'

/** The screen of somebody who answers for a site or for the grid: its pages, each one press from the others. */
export function Manager() {
  const voice = useScreenVoice()
  return (
    <ScreenFrame onSpeak={voice.toggle} isSpeaking={voice.isSpeaking.value} notices={<ManagerNav />}>
      <ManagerPages />
    </ScreenFrame>
  )
}
