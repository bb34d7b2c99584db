/** The places of `content/places`, compiled by the build. */
declare module 'virtual:content/places' {
  export const sites: readonly import('../../domain/queue/place.ts').Site[]
}
