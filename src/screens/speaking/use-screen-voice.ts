/** The "listen" button of every screen: says what is on it, marks what is being said, stops at the second press. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { useCallback, useEffect } from 'preact/hooks'
import type { SpokenPiece, Speaker } from '../../device/speech/speaker.ts'
import { route } from '../../ui/layout/route.ts'
import { spokenRegions, watchScreen } from './spoken-screen.ts'
import './screen-voice.css'

export interface ScreenVoice {
  readonly isSpeaking: ReadonlySignal<boolean>
  toggle(): void
}

const isSpeaking = signal(false)
const spokenMark = 'data-being-said'
let speaker: Speaker | undefined
/** Grows with each press: what an earlier one was still fetching is not said. */
let presses = 0

const openSpeaker = async (): Promise<Speaker> => {
  if (speaker) return speaker
  const [{ deviceSpeaker }, { openSound }] = await Promise.all([
    import('../../device/speech/device-speaker.ts'),
    import('../../device/speech/sound.ts'),
  ])
  await openSound()
  speaker = deviceSpeaker()
  let said: SpokenPiece | undefined
  speaker.speaking.subscribe((piece) => {
    // Told at once when subscribed: a silence before the first word ends nothing.
    if (piece === said) return
    said = piece
    isSpeaking.value = piece !== undefined
    document.querySelector(`[${spokenMark}]`)?.removeAttribute(spokenMark)
    piece?.element?.setAttribute(spokenMark, '')
    piece?.element?.scrollIntoView({ block: 'nearest' })
  })
  return speaker
}

async function sayScreen(): Promise<void> {
  const mine = ++presses
  isSpeaking.value = true
  const [opened, { screenText }] = await Promise.all([openSpeaker(), import('../../device/speech/screen-text.ts')])
  if (mine !== presses) return
  // What is said is always what is seen.
  const unwatch = watchScreen(silence)
  await opened.say(spokenRegions().flatMap(screenText))
  unwatch()
  if (mine === presses) isSpeaking.value = false
}

function silence(): void {
  presses += 1
  speaker?.stop()
  isSpeaking.value = false
}

const toggle = (): void => (isSpeaking.peek() ? silence() : void sayScreen())

/** Leaving a page stops its voice, also one that is still being fetched. */
export function useScreenVoice(): ScreenVoice {
  const { visit } = route.value
  useEffect(silence, [visit])
  return { isSpeaking, toggle: useCallback(toggle, []) }
}
