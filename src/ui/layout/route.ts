/**
 * Where the person is: `#/sheets/unique-number?from=search`. On a shared device nothing is added to the browser's history,
 * so the next visitor's back key finds nothing; the way back is a trail in memory that the wipe forgets.
 */
import { computed, signal, type ReadonlySignal } from '@preact/signals'

export interface Route {
  /** `['sheets', 'unique-number']`; empty at home. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
  /** Grows at each move, so that a screen can tell an arrival from a repaint. */
  readonly visit: number
}

/** @param hash as `location.hash` gives it; anything malformed leads home. */
export function parseHash(hash: string): Omit<Route, 'visit'> {
  const address = hash.replace(/^#?\/?/, '')
  const mark = address.includes('?') ? address.indexOf('?') : address.length
  const [path, query] = [address.slice(0, mark), address.slice(mark + 1)]
  try {
    return { path: path.split('/').filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) }
  } catch {
    return { path: [], query: new URLSearchParams() }
  }
}

/** The hash address of a path; each segment is escaped. */
export function hashOf(path: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString()
  return `#/${path.map(encodeURIComponent).join('/')}${search && `?${search}`}`
}

type Parameters<Pattern extends string> = Pattern extends `${infer First}/${infer Rest}`
  ? Parameters<First> & Parameters<Rest>
  : Pattern extends `:${infer Name}`
    ? { readonly [Key in Name]: string }
    : unknown

/** `matchPath('sheets/:id', path)` gives `{ id }`, or `undefined` when the path is another one. */
export function matchPath<Pattern extends string>(
  pattern: Pattern,
  path: readonly string[],
): Parameters<Pattern> | undefined {
  const wanted = pattern.split('/').filter(Boolean)
  if (wanted.length !== path.length) return undefined
  const found: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const given = path[index] ?? ''
    if (part.startsWith(':')) found[part.slice(1)] = given
    else if (part !== given) return undefined
  }
  return found as Parameters<Pattern>
}

const current = signal<Route>({ path: [], query: new URLSearchParams(), visit: 0 })
const trail = signal<readonly string[]>([])
let keepsHistory = true

export const route: ReadonlySignal<Route> = computed(() => current.value)
export const canGoBack: ReadonlySignal<boolean> = computed(() => current.value.path.length > 0)

const readAddress = (): void => {
  current.value = { ...parseHash(location.hash), visit: current.peek().visit + 1 }
  scrollTo(0, 0)
}

function write(hash: string, addsHistory: boolean): void {
  if (addsHistory) history.pushState(null, '', hash)
  else history.replaceState(null, '', hash)
  readAddress()
}

/** Moves to a path. Words typed by a visitor never belong here: addresses are seen and kept. */
export function navigate(path: readonly string[], query: Readonly<Record<string, string>> = {}): void {
  trail.value = [...trail.peek(), hashOf(current.peek().path, Object.fromEntries(current.peek().query))]
  write(hashOf(path, query), keepsHistory)
}

/** Takes the place of the current address: after it, back does not return here. */
export function replaceRoute(path: readonly string[], query: Readonly<Record<string, string>> = {}): void {
  write(hashOf(path, query), false)
}

/** One step back on the trail; with no trail (a shared link), one segment up. */
export function goBack(): void {
  const previous = trail.peek().at(-1)
  trail.value = trail.peek().slice(0, -1)
  if (previous === undefined) write(hashOf(current.peek().path.slice(0, -1)), false)
  else if (keepsHistory) history.back()
  else write(previous, false)
}

/** Part of the wipe: home, and no step remembered. */
export function forgetTrail(): void {
  trail.value = []
  write(hashOf([]), false)
}

const onLink = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.target) return
  event.preventDefault()
  const { path, query } = parseHash(link.hash)
  navigate(path, Object.fromEntries(query))
}

/** Follows the address and the links of the page. @param settings `keepsHistory: false` on a shared device. */
export function startRouting(settings: { readonly keepsHistory: boolean }): () => void {
  keepsHistory = settings.keepsHistory
  trail.value = []
  const onPop = () => {
    trail.value = trail.peek().slice(0, -1)
    readAddress()
  }
  const onHash = () => {
    if (hashOf(current.peek().path, Object.fromEntries(current.peek().query)) !== location.hash) readAddress()
  }
  addEventListener('popstate', onPop)
  addEventListener('hashchange', onHash)
  document.addEventListener('click', onLink)
  readAddress()
  return () => {
    removeEventListener('popstate', onPop)
    removeEventListener('hashchange', onHash)
    document.removeEventListener('click', onLink)
  }
}
