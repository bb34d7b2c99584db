import { describe, expect, it } from 'vitest'
import { voiceData } from 'virtual:speech/voice-data'
import { workerSynthesizer } from '../../../src/device/speech/built-in-voice.ts'

const synthesizer = workerSynthesizer(async (language) => voiceData[language])

const loudness = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length)

describe('the voice the app brings along', () => {
  it.each([
    ['fr', 'Ticket A, un, zéro sept. Guichet deux.'],
    ['en', 'Ticket A, one, zero seven. Desk two.'],
    ['ar', 'التذكرة رقم مئة وسبعة، الشباك اثنان'],
  ] as const)('speaks %s aloud, with no voice on the machine and no network', async (language, text) => {
    const { samples, sampleRateHertz } = await synthesizer.synthesize({ text, language })
    const seconds = samples.length / sampleRateHertz
    expect(seconds).toBeGreaterThan(1.2)
    expect(seconds).toBeLessThan(8)
    expect(loudness(samples)).toBeGreaterThan(0.02)
  })

  it('does not read one language with the voice of another', async () => {
    const text = 'Le guichet est ouvert'
    const french = await synthesizer.synthesize({ text, language: 'fr' })
    const english = await synthesizer.synthesize({ text, language: 'en' })
    expect(french.samples.length).not.toBe(english.samples.length)
  })

  it('says in words why it could not be loaded', async () => {
    const broken = workerSynthesizer(async () => ({
      url: new URL('/no-such-voice.bin', location.href).href,
      imageSize: 8,
      segments: [],
    }))
    await expect(broken.synthesize({ text: 'Bonjour', language: 'fr' })).rejects.toThrow('built-in voice')
  })
})
