/**
 * The voices installed on the machine, when they work without a network (`localService`). A remote voice is never used:
 * what is read on the screen would leave the building, and it would fall silent with the network.
 */
import type { Language } from '../../domain/values/language.ts'
import type { Voice } from './voice.ts'

const announcedWithinMilliseconds = 1500

const matching = (language: Language): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find((voice) => voice.localService && voice.lang.toLowerCase().replace('_', '-').split('-')[0] === language)

function voicesAnnounced(): Promise<void> {
  if (speechSynthesis.getVoices().length > 0) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, announcedWithinMilliseconds)
    speechSynthesis.addEventListener('voiceschanged', done, { once: true })
  })
}

/** The machine's own voices, or none where the browser has no speech at all. */
export function machineVoice(): Voice {
  const announced = 'speechSynthesis' in globalThis ? voicesAnnounced() : undefined
  return {
    async canSpeak(language) {
      if (!announced) return false
      await announced
      return matching(language) !== undefined
    },
    speak({ text, language }, volume, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return resolve()
        const utterance = new SpeechSynthesisUtterance(text)
        utterance.voice = matching(language) ?? null
        utterance.lang = utterance.voice?.lang ?? language
        utterance.volume = volume
        utterance.rate = 0.95
        utterance.addEventListener('end', () => resolve())
        utterance.addEventListener('error', (event) =>
          signal.aborted || event.error === 'canceled' || event.error === 'interrupted'
            ? resolve()
            : reject(new Error(`This machine's voice failed: ${event.error}.`)),
        )
        signal.addEventListener('abort', () => {
          speechSynthesis.cancel()
          resolve()
        })
        speechSynthesis.speak(utterance)
      })
    },
  }
}
