/** The "listen" button of every screen: says what is on it, marks what is being said, stops at the second press. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { useCallback, useEffect } from 'preact/hooks'
import type { Speaker } from '../../device/speech/speaker.ts'
import { route } from '../../ui/layout/route.ts'
import './screen-voice.css'

export interface ScreenVoice {
  readonly isSpeaking: ReadonlySignal<boolean>
  toggle(): void
}

const isSpeaking = signal(false)
const spokenMark = 'data-being-said'
let speaker: Speaker | undefined

const openSpeaker = async (): Promise<Speaker> => {
  if (speaker) return speaker
  const [{ deviceSpeaker }, { openSound }] = await Promise.all([
    import('../../device/speech/device-speaker.ts'),
    import('../../device/speech/sound.ts'),
  ])
  await openSound()
  speaker = deviceSpeaker()
  speaker.speaking.subscribe((piece) => {
    isSpeaking.value = piece !== undefined
    document.querySelector(`[${spokenMark}]`)?.removeAttribute(spokenMark)
    piece?.element?.setAttribute(spokenMark, '')
    piece?.element?.scrollIntoView({ block: 'nearest' })
  })
  return speaker
}

/** An open dialog covers the page: it is what the person sees, so it is what is said. */
const spokenRegion = (): Element =>
  document.querySelector('dialog[open]') ?? document.getElementById('page') ?? document.body

async function sayScreen(): Promise<void> {
  isSpeaking.value = true
  const [opened, { screenText }] = await Promise.all([openSpeaker(), import('../../device/speech/screen-text.ts')])
  await opened.say(screenText(spokenRegion()))
  isSpeaking.value = opened.speaking.peek() !== undefined
}

function toggle(): void {
  if (!isSpeaking.peek()) return void sayScreen()
  speaker?.stop()
  isSpeaking.value = false
}

/** Leaving a page stops its voice: what is said is always what is seen. */
export function useScreenVoice(): ScreenVoice {
  const { visit } = route.value
  useEffect(() => speaker?.stop(), [visit])
  return { isSpeaking, toggle: useCallback(toggle, []) }
}
