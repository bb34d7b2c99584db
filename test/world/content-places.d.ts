declare module 'virtual:content/places' {
  export const sites: readonly import('../../src/domain/queue/place.ts').Site[]
}
