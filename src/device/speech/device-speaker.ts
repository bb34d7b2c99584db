/** The speaker of a real device: the machine's own voice where there is one, else the voice the app brings along. */
import { builtInVoice, workerSynthesizer } from './built-in-voice.ts'
import { machineVoice } from './machine-voice.ts'
import { audioOutput } from './sound.ts'
import { createSpeaker, type Speaker } from './speaker.ts'

const synthesizer = workerSynthesizer(async (language) => {
  const { voiceData } = await import('virtual:speech/voice-data')
  return voiceData[language]
})

/** One speaker for the life of the page. */
export const deviceSpeaker = (): Speaker =>
  (only ??= createSpeaker([machineVoice(), builtInVoice(synthesizer, audioOutput)]))
let only: Speaker | undefined

/**
 * Loads the voice of a language before it is needed, so that a kiosk cut from the network afterwards still speaks.
 * @returns false when it could not be loaded; nothing else changes.
 */
export function warmVoice(language: 'fr' | 'en' | 'ar'): Promise<boolean> {
  return synthesizer.synthesize({ text: '.', language }).then(
    () => true,
    () => false,
  )
}
