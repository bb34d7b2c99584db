/** What the page and the synthesizer's worker say to each other. */
import type { Language } from '../../domain/values/language.ts'

/** Where the data of a voice is fetched, and where its pieces lie in the synthesizer's own file system image. */
export interface VoiceData {
  readonly url: string
  /** Bytes of the whole image; what is not fetched stays zero. */
  readonly imageSize: number
  /** In the order they follow each other in the fetched file. */
  readonly segments: readonly { readonly start: number; readonly length: number }[]
}

export interface SynthesisRequest {
  readonly id: number
  readonly text: string
  readonly language: Language
  readonly data: VoiceData
}

export type SynthesisResponse =
  | { readonly id: number; readonly samples: Float32Array<ArrayBuffer>; readonly sampleRateHertz: number }
  | { readonly id: number; readonly problem: string }
