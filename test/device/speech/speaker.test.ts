import { describe, expect, it } from 'vitest'
import { createSpeaker, defaultVolume } from '../../../src/device/speech/speaker.ts'
import { sentencesOf } from '../../../src/device/speech/utterance.ts'
import type { Voice } from '../../../src/device/speech/voice.ts'

/** A voice that notes what it says and holds each sentence until let go. */
function slowVoice(language: string) {
  const said: string[] = []
  let sounding = 0
  let most = 0
  let letGo: (() => void) | undefined
  const voice: Voice = {
    canSpeak: async (asked) => asked === language,
    speak: ({ text }, volume, signal) => {
      said.push(`${text} @${volume}`)
      sounding += 1
      most = Math.max(most, sounding)
      return new Promise((resolve) => {
        const end = () => {
          sounding -= 1
          resolve()
        }
        letGo = end
        signal.addEventListener('abort', end)
      })
    },
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return { voice, said, mostAtOnce: () => most, settle, end: async () => (letGo?.(), settle()) }
}

describe('the speaker', () => {
  it('stops what it is saying when something else is asked', async () => {
    const { voice, said, mostAtOnce, settle } = slowVoice('fr')
    const speaker = createSpeaker([voice])
    void speaker.say([{ text: 'Premier. Suite.', language: 'fr' }])
    await settle()
    void speaker.say([{ text: 'Second.', language: 'fr' }])
    await settle()
    expect(said).toEqual([`Premier. @${defaultVolume}`, `Second. @${defaultVolume}`])
    expect(mostAtOnce()).toBe(1)
  })

  it('falls silent at once when stopped, and repeats from the start when asked', async () => {
    const { voice, said, settle } = slowVoice('fr')
    const speaker = createSpeaker([voice])
    void speaker.say([{ text: 'Un. Deux.', language: 'fr' }])
    await settle()
    speaker.stop()
    await settle()
    expect(speaker.speaking.value).toBeUndefined()
    void speaker.repeat()
    await settle()
    expect(said.map((each) => each.split(' ')[0])).toEqual(['Un.', 'Un.'])
  })

  it('uses the next voice when the first fails or does not know the language', async () => {
    const failing: Voice = { canSpeak: async () => true, speak: () => Promise.reject(new Error('no sound card')) }
    const { voice, said, settle, end } = slowVoice('ar')
    const speaker = createSpeaker([failing, slowVoice('fr').voice, voice])
    void speaker.say([{ text: 'مرحبا', language: 'ar' }])
    await settle()
    expect(said).toHaveLength(1)
    await end()
    expect(speaker.isSilent.value).toBe(false)
  })

  it('tells when no voice could say it, so that a screen can say so', async () => {
    const speaker = createSpeaker([slowVoice('fr').voice])
    await speaker.say([{ text: 'Hello.', language: 'en' }])
    expect(speaker.isSilent.value).toBe(true)
  })

  it('returns to its default volume and forgets what it said after a visit', async () => {
    const { voice, said, settle } = slowVoice('fr')
    const speaker = createSpeaker([voice])
    speaker.louder()
    speaker.louder()
    expect(speaker.volume.value).toBe(1)
    void speaker.say([{ text: 'Votre total.', language: 'fr' }])
    await settle()
    speaker.reset()
    await speaker.repeat()
    expect(speaker.volume.value).toBe(defaultVolume)
    expect(said).toHaveLength(1)
  })
})

describe('sentences', () => {
  it('are cut at their end, in French as in Arabic, and long ones at a comma', () => {
    expect(sentencesOf('Bonjour. Prenez un ticket !\nMerci.')).toEqual(['Bonjour.', 'Prenez un ticket !', 'Merci.'])
    expect(sentencesOf('هل لديكم رقم؟ نعم.')).toEqual(['هل لديكم رقم؟', 'نعم.'])
    const long = `${'mot '.repeat(40)}fin, ${'mot '.repeat(40)}fin.`
    const pieces = sentencesOf(long)
    expect(pieces.every((piece) => piece.length <= 220)).toBe(true)
    expect(pieces.join(' ')).toBe(long)
  })
})
