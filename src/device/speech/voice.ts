/** A way to turn words into sound on this machine, with no network. */
import type { Language } from '../../domain/values/language.ts'
import type { Utterance } from './utterance.ts'

export interface Voice {
  /** May answer later than at once: voices of a machine are announced after the page has started. */
  canSpeak(language: Language): Promise<boolean>
  /**
   * Speaks one utterance to its end.
   * @param volume 0 to 1.
   * @param signal stops the sound at once; the promise then resolves, it does not fail.
   * @returns resolves when the sound has ended or was stopped.
   * @throws Error when this voice could not make the sound; the caller tries the next voice, the text stays on screen.
   */
  speak(utterance: Utterance, volume: number, signal: AbortSignal): Promise<void>
}
