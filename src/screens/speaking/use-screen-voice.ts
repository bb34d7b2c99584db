/** The "listen" button of every screen: says what is on it, marks what is being said, stops at the second press. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { route } from '../../ui/layout/route.ts'
import './screen-voice.css'

export interface ScreenVoice {
  readonly isSpeaking: ReadonlySignal<boolean>
  toggle(): void
}

const isSpeaking = signal(false)
/** Grows with each press: what an earlier one was still fetching is not said. */
let presses = 0
let stopSaying: (() => void) | undefined

async function speak(): Promise<void> {
  const mine = ++presses
  isSpeaking.value = true
  const voice = await import('./say-screen.ts')
  stopSaying = voice.stopSaying
  await voice.sayScreen({
    isWanted: () => mine === presses,
    told: (isSaying) => (isSpeaking.value = isSaying),
    screenChanged: silence,
  })
  if (mine === presses) isSpeaking.value = false
}

function silence(): void {
  presses += 1
  stopSaying?.()
  isSpeaking.value = false
}

const toggle = (): void => (isSpeaking.peek() ? silence() : void speak())

/** Leaving a page stops its voice, also one that is still being fetched. What is said is always what is seen. */
export function useScreenVoice(): ScreenVoice {
  const { visit } = route.value
  useEffect(silence, [visit])
  return { isSpeaking, toggle }
}
