/**
 * The voice the app brings with it, for machines that have none: eSpeak NG in plain JavaScript, in a worker, without a
 * network once its data is cached. One synthesizer a language, each fed the data of its language only.
 */
import createSynthesizer from '@echogarden/espeak-ng-emscripten'
import type { SynthesisRequest, SynthesisResponse, VoiceData } from './synthesizer-messages.ts'
import type { Language } from '../../domain/values/language.ts'

const voiceNames: Readonly<Record<Language, string>> = { fr: 'fr', en: 'en', ar: 'ar' }

/** Words a minute and pitch (0-100): slower than the default, for people who hear the language as a second one. */
const wordsAMinute = 145
const pitch = 45

type Synthesizer = InstanceType<Awaited<ReturnType<typeof createSynthesizer>>['eSpeakNGWorker']>
const synthesizers = new Map<Language, Promise<Synthesizer>>()

async function imageOf(data: VoiceData): Promise<ArrayBuffer> {
  const response = await fetch(data.url)
  if (!response.ok) throw new Error(`The voice could not be loaded (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const expected = data.segments.reduce((total, { length }) => total + length, 0)
  // Some hosts answer a missing file with their home page and a cheerful 200.
  if (bytes.length !== expected) throw new Error('What was loaded is not a voice.')
  const image = new Uint8Array(data.imageSize)
  let offset = 0
  for (const { start, length } of data.segments) {
    image.set(bytes.subarray(offset, offset + length), start)
    offset += length
  }
  return image.buffer
}

async function startSynthesizer(language: Language, data: VoiceData): Promise<Synthesizer> {
  const image = await imageOf(data)
  const module = await createSynthesizer({ getPreloadedPackage: () => image })
  const synthesizer = new module.eSpeakNGWorker()
  if (synthesizer.set_voice(voiceNames[language]) !== 0) throw new Error(`No voice for "${language}".`)
  synthesizer.set_rate(wordsAMinute)
  synthesizer.set_pitch(pitch)
  return synthesizer
}

function synthesizerFor(language: Language, data: VoiceData): Promise<Synthesizer> {
  const known = synthesizers.get(language)
  if (known) return known
  const started = startSynthesizer(language, data)
  synthesizers.set(language, started)
  started.catch(() => synthesizers.delete(language))
  return started
}

async function synthesize({ id, text, language, data }: SynthesisRequest): Promise<SynthesisResponse> {
  const synthesizer = await synthesizerFor(language, data)
  const pieces: Int16Array[] = []
  synthesizer.synthesize(text, (samples) => {
    if (samples.length > 0) pieces.push(samples)
    return false
  })
  const samples = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    for (let index = 0; index < piece.length; index += 1) samples[offset + index] = (piece[index] ?? 0) / 32768
    offset += piece.length
  }
  return { id, samples, sampleRateHertz: synthesizer.get_samplerate() }
}

globalThis.addEventListener('message', async (event: MessageEvent<SynthesisRequest>) => {
  const answer = await synthesize(event.data).catch((error: unknown): SynthesisResponse => ({
    id: event.data.id,
    problem: String(error),
  }))
  globalThis.postMessage(answer, { transfer: 'samples' in answer ? [answer.samples.buffer] : [] })
})
