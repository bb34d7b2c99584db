/**
 * Keeps the app for the next network cut: all that visitors and desks need at installation, the managers' space once it was
 * opened, speech data once heard. What belongs to the queue is never kept here: an old answer of the server would be taken for the truth. A new version waits until a page
 * says that nobody is in the middle of anything.
 */
import { cacheNames } from 'workbox-core'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkOnly } from 'workbox-strategies'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (string | { readonly url: string; readonly revision: string | null })[]
}

const within = (path: string): string => new URL(path, self.registration.scope).pathname

const isOfServer = (url: URL): boolean =>
  url.pathname.startsWith(within('api/')) || url.pathname === within('configuration.json')

/** Files of the build whose names change with what they hold. */
const isHashed = (address: string): boolean => new URL(address).pathname.startsWith(within('assets/'))

const versionBefore = 'said-version-before'
const managersCache = 'said-managers'

/**
 * Puts the files of the version in use aside before this one takes its place: a page opened with them, in another tab or in
 * the hands of somebody who began just then, still fetches its next screens from that version, network or not.
 */
async function keepVersionBefore(): Promise<void> {
  await caches.delete(versionBefore)
  const before = await caches.open(versionBefore)
  for (const cacheName of [cacheNames.precache, managersCache]) {
    if (!(await caches.has(cacheName))) continue
    const inUse = await caches.open(cacheName)
    for (const request of await inUse.keys()) {
      const response = isHashed(request.url) ? await inUse.match(request) : undefined
      if (response) await before.put(request, response)
    }
  }
}

// oxlint-disable-next-line no-underscore-dangle -- the name that the build replaces with the list of files
const builtFiles = [...self.__WB_MANIFEST]
const addressOf = (file: (typeof builtFiles)[number]): string => (typeof file === 'string' ? file : file.url)

/** The managers' space is for a few machines: a visitor's phone does not pay for it. */
const isManagers = (path: string): boolean => path.startsWith('assets/managers/')
const managersFiles = builtFiles.map(addressOf).filter(isManagers).map(within)

/** Fetches what is not there yet. Rejects when a file is missing: half a version is not put in use. */
async function keepManagersFiles(): Promise<void> {
  const cache = await caches.open(managersCache)
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll(managersFiles.filter((path) => !kept.has(path)))
}

/** On a machine where the managers' space was opened once, a new version brings it too. */
const keepManagersFilesAgain = async (): Promise<void> =>
  (await caches.has(managersCache)) ? keepManagersFiles() : undefined

async function dropOlderManagersFiles(): Promise<void> {
  if (!(await caches.has(managersCache))) return
  const cache = await caches.open(managersCache)
  const older = (await cache.keys()).filter(({ url }) => !managersFiles.includes(new URL(url).pathname))
  await Promise.all(older.map((each) => cache.delete(each)))
}

self.addEventListener('install', (event) => event.waitUntil(keepVersionBefore().then(keepManagersFilesAgain)))

/** Voices: the synthesizer's own folder, and sounds of the build. Too large to be fetched before they are heard. */
const isSpeech = ({ pathname }: URL): boolean =>
  pathname.startsWith(within('speech/')) ||
  (pathname.startsWith(within('assets/')) && /\.(wasm|data|bin|wav|mp3|ogg|opus)$/.test(pathname))

/** `voice-AbCd1234.bin` and `voice-EfGh5678.bin` are two versions of one file. */
const stemOf = (address: string): string => address.replace(/-[\w-]{8}(\.\w+)$/, '$1')

/** A new voice takes the place of the one before: a kiosk's disk does not fill up over the years. */
async function dropOlderVersions(cacheName: string, kept: string): Promise<void> {
  const cache = await caches.open(cacheName)
  const older = (await cache.keys()).filter(({ url }) => url !== kept && stemOf(url) === stemOf(kept))
  await Promise.all(older.map((each) => cache.delete(each)))
}

// First of all routes, so that no later one can catch an answer of the server.
registerRoute(({ url }) => isOfServer(url), new NetworkOnly())

precacheAndRoute(
  builtFiles.filter((file) => !isManagers(addressOf(file))),
  { ignoreURLParametersMatching: [/.*/] },
)
cleanupOutdatedCaches()

registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), {
    denylist: [/\/api\//, /\/configuration\.json$/],
  }),
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isSpeech(url),
  new CacheFirst({
    cacheName: 'said-speech',
    matchOptions: { ignoreVary: true },
    plugins: [{ cacheDidUpdate: ({ cacheName, request }) => dropOlderVersions(cacheName, request.url) }],
  }),
)

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isHashed(url.href),
  async ({ request }) =>
    (await caches.match(request, { cacheName: managersCache, ignoreVary: true })) ??
    (await caches.match(request, { cacheName: versionBefore, ignoreVary: true })) ??
    fetch(request),
)

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { type?: unknown }
  if (type === 'SKIP_WAITING') void self.skipWaiting()
  // Undone by a dead network: the next opening asks again.
  if (type === 'KEEP_MANAGERS') event.waitUntil(keepManagersFiles().catch(() => undefined))
})

// The first page opened controls itself at once: a kiosk installed in the morning is safe from the first cut.
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), dropOlderManagersFiles()])),
)
