declare module 'virtual:speech/voice-data' {
  export const voiceData: Readonly<
    Record<import('../../domain/values/language.ts').Language, import('./synthesizer-messages.ts').VoiceData>
  >
}
