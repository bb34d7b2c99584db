/**
 * Speaks with the voice the app brings along. The worker makes the samples, Web Audio plays them; a browser that has
 * seen no gesture yet keeps its sound shut, which `canSound` tells so that a screen can ask for one touch.
 */
import type { Language } from '../../domain/values/language.ts'
import type { SynthesisRequest, SynthesisResponse, VoiceData } from './synthesizer-messages.ts'
import type { Utterance } from './utterance.ts'
import type { Voice } from './voice.ts'

interface Pending {
  readonly resolve: (response: SynthesisResponse) => void
}

export interface Synthesizer {
  /** Samples -1 to 1. @throws Error when the voice cannot be loaded or the worker died. */
  synthesize(utterance: Utterance): Promise<{ samples: Float32Array<ArrayBuffer>; sampleRateHertz: number }>
}

/** The synthesizer in a worker of its own, started at the first word. */
export function workerSynthesizer(voiceData: (language: Language) => Promise<VoiceData>): Synthesizer {
  const pending = new Map<number, Pending>()
  let worker: Worker | undefined
  let lastId = 0

  const started = (): Worker => {
    if (worker) return worker
    worker = new Worker(new URL('./synthesizer-worker.ts', import.meta.url), { type: 'module', name: 'synthesizer' })
    worker.addEventListener('message', (event: MessageEvent<SynthesisResponse>) => {
      pending.get(event.data.id)?.resolve(event.data)
      pending.delete(event.data.id)
    })
    worker.addEventListener('error', (event) => {
      for (const [id, { resolve }] of pending) resolve({ id, problem: event.message || 'the voice stopped' })
      pending.clear()
      worker?.terminate()
      worker = undefined
    })
    return worker
  }

  return {
    async synthesize({ text, language }) {
      const data = await voiceData(language)
      lastId += 1
      const request: SynthesisRequest = { id: lastId, text, language, data }
      const response = await new Promise<SynthesisResponse>((resolve) => {
        pending.set(request.id, { resolve })
        started().postMessage(request)
      })
      if ('problem' in response) throw new Error(`The built-in voice failed: ${response.problem}`)
      return response
    },
  }
}

/** Plays what the synthesizer makes, through the given audio context. */
export function builtInVoice(synthesizer: Synthesizer, audio: () => AudioContext): Voice {
  return {
    canSpeak: () => Promise.resolve('AudioContext' in globalThis && 'Worker' in globalThis),
    async speak(utterance, volume, signal) {
      const { samples, sampleRateHertz } = await synthesizer.synthesize(utterance)
      if (signal.aborted || samples.length === 0) return
      await play(audio(), { samples, sampleRateHertz, volume }, signal)
    },
  }
}

interface Sound {
  readonly samples: Float32Array<ArrayBuffer>
  readonly sampleRateHertz: number
  readonly volume: number
}

function play(context: AudioContext, sound: Sound, signal: AbortSignal): Promise<void> {
  const buffer = context.createBuffer(1, sound.samples.length, sound.sampleRateHertz)
  buffer.copyToChannel(sound.samples, 0)
  const source = context.createBufferSource()
  source.buffer = buffer
  const gain = context.createGain()
  gain.gain.value = sound.volume
  source.connect(gain).connect(context.destination)
  return new Promise((resolve) => {
    source.addEventListener('ended', () => resolve())
    signal.addEventListener('abort', () => {
      source.stop()
      resolve()
    })
    void context.resume()
    source.start()
  })
}
