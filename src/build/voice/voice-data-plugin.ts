/**
 * The synthesizer's package carries the data of a hundred languages in one 24 MB image. This takes out what the app's
 * languages need, about 1.4 MB, one file a language, and hands their addresses over as `virtual:speech/voice-data`.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const moduleName = 'virtual:speech/voice-data'
const developmentPath = '/@voice-data/'

interface Piece {
  readonly name: string
  readonly start: number
  readonly end: number
}

const shared = ['phondata', 'phonindex', 'phontab', 'intonations']
const files: Readonly<Record<string, readonly string[]>> = {
  fr: [...shared, 'fr_dict', 'lang/roa/fr'],
  en: [...shared, 'en_dict', 'lang/gmw/en'],
  ar: [...shared, 'ar_dict', 'lang/sem/ar'],
}

interface VoiceFile {
  readonly bytes: Buffer
  readonly segments: readonly { start: number; length: number }[]
}

/**
 * @returns the data of one language cut out of the synthesizer's image, and where each piece belongs in it.
 * @throws Error when the package no longer holds a file the language needs.
 */
export function cutVoice(language: string): VoiceFile & { readonly imageSize: number } {
  const folder = dirname(createRequire(import.meta.url).resolve('@echogarden/espeak-ng-emscripten/package.json'))
  const glue = readFileSync(join(folder, 'espeak-ng.js'), 'utf8')
  const image = readFileSync(join(folder, 'espeak-ng.data'))
  const pieces = [...glue.matchAll(/\{filename:"\/usr\/share\/espeak-ng-data\/([^"]*)",start:(\d+),end:(\d+)\}/g)].map(
    ([, name = '', start, end]): Piece => ({ name, start: Number(start), end: Number(end) }),
  )
  const wanted = (files[language] ?? []).map((name) => {
    const piece = pieces.find((each) => each.name === name)
    if (!piece) throw new Error(`The speech synthesizer has no "${name}", which the voice "${language}" needs.`)
    return piece
  })
  return {
    imageSize: image.length,
    bytes: Buffer.concat(wanted.map(({ start, end }) => image.subarray(start, end))),
    segments: wanted.map(({ start, end }) => ({ start, length: end - start })),
  }
}

/** Serves the cut voices in development, emits them under `speech/` in a build. */
export function voiceDataPlugin(): Plugin {
  let isBuild = false
  return {
    name: 'said-voice-data',
    configResolved(config) {
      isBuild = config.command === 'build'
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const language = /\/@voice-data\/(\w+)\.bin/.exec(request.url ?? '')?.[1]
        if (!language || !(language in files)) return next()
        response.setHeader('content-type', 'application/octet-stream')
        response.end(cutVoice(language).bytes)
      })
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load(id) {
      if (id !== `\0${moduleName}`) return undefined
      const entries = Object.keys(files).map((language) => {
        const { bytes, segments, imageSize } = cutVoice(language)
        const url = isBuild
          ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `voice-${language}.bin`, source: bytes })}`
          : `new URL('${developmentPath}${language}.bin', location.origin).href`
        return `${language}: { url: ${url}, imageSize: ${imageSize}, segments: ${JSON.stringify(segments)} }`
      })
      return `export const voiceData = { ${entries.join(', ')} }`
    },
  }
}
