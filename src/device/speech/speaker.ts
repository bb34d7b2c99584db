/**
 * One speaker a page: what is said next always stops what is being said (EN 301 549, 5.1.3.5), anything can be stopped
 * and repeated (5.1.3.4), and the volume returns to its default after every visit (5.1.3.13).
 */
import { signal, type ReadonlySignal } from '@preact/signals-core'
import { sentencesOf, type Utterance } from './utterance.ts'
import type { Voice } from './voice.ts'

export const defaultVolume = 0.7
const volumeStep = 0.15

export interface SpokenPiece extends Utterance {
  /** What on the screen is being said; a screen marks it while it sounds (5.1.3.3). */
  readonly element?: Element
}

export interface Speaker {
  /** The piece being said, if any. */
  readonly speaking: ReadonlySignal<SpokenPiece | undefined>
  /** 0 to 1. */
  readonly volume: ReadonlySignal<number>
  /** True when the last thing to say could not be said by any voice: the text on screen is all there is. */
  readonly isSilent: ReadonlySignal<boolean>
  /** Stops what is being said and says this. Resolves when it is over or was stopped; never fails. */
  say(pieces: readonly SpokenPiece[]): Promise<void>
  /** Says the last pieces again from the start. */
  repeat(): Promise<void>
  stop(): void
  louder(): void
  softer(): void
  /** After a visit: silence, default volume, nothing left to repeat. */
  reset(): void
}

/** @param voices in order of preference; the first that can speak the language and does not fail is used. */
export function createSpeaker(voices: readonly Voice[]): Speaker {
  const speaking = signal<SpokenPiece | undefined>(undefined)
  const volume = signal(defaultVolume)
  const isSilent = signal(false)
  let current = new AbortController()
  let last: readonly SpokenPiece[] = []

  const sayOne = async (utterance: Utterance, abort: AbortSignal): Promise<boolean> => {
    for (const voice of voices) {
      if (abort.aborted) return true
      if (!(await voice.canSpeak(utterance.language))) continue
      const isSaid = await voice.speak(utterance, volume.value, abort).then(
        () => true,
        () => false,
      )
      if (isSaid) return true
    }
    return abort.aborted
  }

  const stop = () => {
    current.abort()
    speaking.value = undefined
  }

  const say = async (pieces: readonly SpokenPiece[]): Promise<void> => {
    stop()
    const mine = new AbortController()
    current = mine
    last = pieces
    isSilent.value = false
    for (const piece of pieces) {
      for (const text of sentencesOf(piece.text)) {
        if (mine.signal.aborted) return
        speaking.value = piece
        if (!(await sayOne({ text, language: piece.language }, mine.signal))) isSilent.value = true
      }
    }
    if (!mine.signal.aborted) speaking.value = undefined
  }

  const changeVolume = (by: number) => {
    volume.value = Math.min(1, Math.max(volumeStep, Math.round((volume.value + by) * 100) / 100))
  }

  return {
    speaking,
    volume,
    isSilent,
    say,
    repeat: () => say(last),
    stop,
    louder: () => changeVolume(volumeStep),
    softer: () => changeVolume(-volumeStep),
    reset() {
      stop()
      last = []
      volume.value = defaultVolume
      isSilent.value = false
    },
  }
}
