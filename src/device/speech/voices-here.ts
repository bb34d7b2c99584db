/** Which voice says each language on this machine, for the technician who hears it before the public does. */
import type { Language } from '../../domain/values/language.ts'
import { warmVoice } from './device-speaker.ts'
import { machineVoice } from './machine-voice.ts'

/** `machine`: a voice installed here, which works without a network; `built-in`: the one the app brings; `none`: it could not be loaded. */
export type VoiceHere = 'machine' | 'built-in' | 'none'

/** Loads what it takes to answer; the machine's own voice is asked first, as it is when something is said. */
export async function voiceHere(language: Language): Promise<VoiceHere> {
  if (await machineVoice().canSpeak(language)) return 'machine'
  return (await warmVoice(language)) ? 'built-in' : 'none'
}
