/** The part of the synthesizer's module that is called here; the package ships no types. */
declare module '@echogarden/espeak-ng-emscripten' {
  interface EspeakNg {
    /** 0 when the voice was found. */
    set_voice(name: string): number
    set_rate(wordsAMinute: number): void
    /** 0 to 100. */
    set_pitch(pitch: number): void
    get_samplerate(): number
    /** Calls back with 16-bit samples, in pieces; a callback that answers true stops. */
    synthesize(text: string, callback: (samples: Int16Array, events: unknown) => boolean): void
  }
  const createModule: (options: {
    getPreloadedPackage: (name: string, size: number) => ArrayBuffer
  }) => Promise<{ eSpeakNGWorker: new () => EspeakNg }>
  export default createModule
}
