/**
 * The words of `content/strings/<namespace>/<variant>.json`, loaded one file at a time when first needed.
 * A key missing in a variant shows the French words, never a raw key; a test of the content keeps that from happening.
 */
import { signal } from '@preact/signals'
import { createInstance, type TOptions } from 'i18next'
import type common from '../../../content/strings/common/fr.json'
import { languageOf, type TextVariant } from '../../domain/values/language.ts'
import { writeInSentence } from '../../domain/values/value-in-sentence.ts'
import { firstPaint } from '../layout/first-paint.ts'
import { textVariant } from './text-variant.ts'

/** Screens add their own namespace here, by declaration merging, so that a misspelt key does not compile. */
export interface WordTrees {
  common: typeof common
}

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${Key}` : Leaves<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]
type WithoutPlural<Key extends string> =
  Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key
export type WordKey<Namespace extends string> = Namespace extends keyof WordTrees
  ? WithoutPlural<Leaves<WordTrees[Namespace]>>
  : string
export type Values = Readonly<Record<string, string | number>>

const files = import.meta.glob<Record<string, unknown>>('/content/strings/*/*.json', { import: 'default' })

/** Tags that `Intl` accepts, so that plurals and numbers follow each language; the private part keeps easy-to-read apart. */
const tags: Record<TextVariant, string> = {
  fr: 'fr',
  'fr.easy-to-read': 'fr-x-easy',
  en: 'en-GB',
  ar: 'ar-u-nu-latn',
}

const dictionary = createInstance({
  lng: tags.fr,
  load: 'currentOnly',
  fallbackLng: tags.fr,
  initAsync: false,
  interpolation: {
    escapeValue: true,
    escape: (value: string) => writeInSentence(value, languageOf(textVariant.peek())),
  },
  resources: {},
})
void dictionary.init()

const used = new Set<string>()
const loaded = new Map<string, Promise<void>>()
const arrivals = signal(0)

async function loadFile(namespace: string, variant: TextVariant): Promise<void> {
  const words = await files[`/content/strings/${namespace}/${variant}.json`]?.()
  if (words) dictionary.addResourceBundle(tags[variant], namespace, words)
  arrivals.value += 1
}

function loadOnce(namespace: string, variant: TextVariant): Promise<void> {
  const key = `${namespace}/${variant}`
  const pending = loaded.get(key) ?? loadFile(namespace, variant)
  loaded.set(key, pending)
  pending.catch(() => loaded.delete(key))
  return pending
}

/** French stands in for a word that a variant lacks. None does, which tests hold: nobody waits for it before the first paint. */
const loadStandIn = (namespace: string): Promise<void> =>
  firstPaint()
    .then(() => loadOnce(namespace, 'fr'))
    .catch(() => undefined)

async function loadFor(namespace: string, variant: TextVariant): Promise<void> {
  await loadOnce(namespace, variant)
  if (variant !== 'fr') void loadStandIn(namespace)
}

/** Loads a namespace for the variant in force; later changes of variant keep it loaded. Await it before showing a screen. */
export async function loadWords(...namespaces: readonly string[]): Promise<void> {
  for (const namespace of namespaces) used.add(namespace)
  await Promise.all(namespaces.map((namespace) => loadFor(namespace, textVariant.peek())))
}

/** Changes the words of every screen at once, only when all of them have arrived. */
export async function chooseTextVariant(variant: TextVariant): Promise<void> {
  await Promise.all([...used].map((namespace) => loadFor(namespace, variant)))
  textVariant.value = variant
}

/** One entry, in the variant in force; a component that reads it repaints on a change. */
function word(namespace: string, key: string, values: Values): string {
  void arrivals.value
  return dictionary.getFixedT(tags[textVariant.value], namespace)(key, values as TOptions)
}

/** `const t = wordsOf('kiosk')`, then `t('home.title')`, `t('wait.people', { count })`. */
export const wordsOf =
  <Namespace extends string>(namespace: Namespace) =>
  (key: WordKey<Namespace>, values: Values = {}): string =>
    word(namespace, key, values)
