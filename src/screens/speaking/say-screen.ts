/** Says what is on the glass and marks what is being said. Fetched at the first press: a first screen is painted without it. */
import { deviceSpeaker } from '../../device/speech/device-speaker.ts'
import { screenText } from '../../device/speech/screen-text.ts'
import { openSound } from '../../device/speech/sound.ts'
import type { SpokenPiece } from '../../device/speech/speaker.ts'
import { spokenRegions, watchScreen } from './spoken-screen.ts'

const spokenMark = 'data-being-said'
let isMarked = false

/** @param told whether something is being said, from the first word on. */
function markSpoken(told: (isSaying: boolean) => void): void {
  if (isMarked) return
  isMarked = true
  let said: SpokenPiece | undefined
  deviceSpeaker().speaking.subscribe((piece) => {
    // Told at once when subscribed: a silence before the first word ends nothing.
    if (piece === said) return
    said = piece
    told(piece !== undefined)
    document.querySelector(`[${spokenMark}]`)?.removeAttribute(spokenMark)
    piece?.element?.setAttribute(spokenMark, '')
    piece?.element?.scrollIntoView({ block: 'nearest' })
  })
}

export interface Saying {
  /** False once the press that asked for it was taken back. */
  readonly isWanted: () => boolean
  readonly told: (isSaying: boolean) => void
  /** Called when something else stands on the glass than what is being said. */
  readonly screenChanged: () => void
}

/** Resolves when all was said or it was stopped. */
export async function sayScreen({ isWanted, told, screenChanged }: Saying): Promise<void> {
  await openSound()
  if (!isWanted()) return
  markSpoken(told)
  const unwatch = watchScreen(screenChanged)
  await deviceSpeaker().say(spokenRegions().flatMap(screenText))
  unwatch()
}

export const stopSaying = (): void => deviceSpeaker().stop()
