/** The one audio output of this page, opened at the first sound. */
import { signal, type ReadonlySignal } from '@preact/signals-core'

const blocked = signal(false)
let context: AudioContext | undefined

/** True while the browser keeps the sound shut because nobody has touched the page since it opened. */
export const isSoundBlocked: ReadonlySignal<boolean> = blocked

/** The audio output; the same one for voice and chime, so that one touch opens both. */
export function audioOutput(): AudioContext {
  if (context) return context
  context = new AudioContext()
  const watch = () => {
    blocked.value = context?.state === 'suspended'
  }
  context.addEventListener('statechange', watch)
  watch()
  return context
}

/** Called from a touch or a key: opens the sound where the browser asks for a gesture first. */
export async function openSound(): Promise<void> {
  await audioOutput().resume()
}

const chimeNotesHertz = [659.25, 523.25] as const
const noteSeconds = 0.45

/**
 * Two soft notes that say "look up", made here: no file, no licence.
 * @param volume 0 to 1. @returns resolves when they have faded, about 1.1 s; at once when the sound is shut.
 */
export async function chime(volume: number, abort: AbortSignal): Promise<void> {
  const output = audioOutput()
  if (output.state !== 'running' || abort.aborted) return
  const notes = chimeNotesHertz.map((hertz, index) =>
    note(output, { hertz, volume, afterSeconds: index * noteSeconds }),
  )
  abort.addEventListener('abort', () => notes.forEach((each) => each.stop()))
  await new Promise<void>((resolve) => {
    notes.at(-1)?.addEventListener('ended', () => resolve())
  })
}

function note(
  output: AudioContext,
  { hertz, volume, afterSeconds }: { hertz: number; volume: number; afterSeconds: number },
): OscillatorNode {
  const start = output.currentTime + afterSeconds
  const oscillator = output.createOscillator()
  oscillator.frequency.value = hertz
  const envelope = output.createGain()
  envelope.gain.setValueAtTime(0.0001, start)
  envelope.gain.exponentialRampToValueAtTime(Math.max(0.001, volume * 0.5), start + 0.03)
  envelope.gain.exponentialRampToValueAtTime(0.0001, start + noteSeconds * 1.5)
  oscillator.connect(envelope).connect(output.destination)
  oscillator.start(start)
  oscillator.stop(start + noteSeconds * 1.5)
  return oscillator
}
