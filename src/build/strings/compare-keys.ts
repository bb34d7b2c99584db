/** What the variants of one namespace must share: keys, plural forms of their language, and placeholders. */
import { languageOf, localeOf, type TextVariant } from '../../domain/values/language.ts'

/** `a.b` of a nested file, with its text. */
export type FlatStrings = ReadonlyMap<string, string>

export interface StringsRefusal {
  readonly key: string
  readonly why: string
  readonly remedy: string
}

const pluralSuffix = /_(zero|one|two|few|many|other)$/

/** `waiting.people_one` gives `waiting.people`. */
export const baseKey = (key: string): string => key.replace(pluralSuffix, '')

/** Forms a language needs. French has "many" for millions only, which no screen counts. */
export function pluralForms(variant: TextVariant): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(localeOf(languageOf(variant))).resolvedOptions()
  return pluralCategories.filter((form) => languageOf(variant) !== 'fr' || form !== 'many')
}

const placeholdersOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}/g)].map(([, name = '']) => name))

const isPlural = (strings: FlatStrings, base: string) => strings.has(`${base}_other`)

function missingKeys(variant: TextVariant, strings: FlatStrings, all: ReadonlyMap<string, boolean>): StringsRefusal[] {
  return [...all].flatMap(([base, plural]) => {
    const wanted = plural ? pluralForms(variant).map((form) => `${base}_${form}`) : [base]
    return wanted
      .filter((key) => !strings.has(key))
      .map((key) => ({
        key,
        why: `"${key}" is missing in ${variant}.`,
        remedy: 'Write it: every variant has every key.',
      }))
  })
}

/** "nobody", "one person", "two persons": these forms may say their number in words. */
const saysItsNumber = /_(zero|one|two)$/

/** A form that says its number leaves it out; any other text names the same placeholders as French. */
function wrongPlaceholders(strings: FlatStrings, french: FlatStrings): StringsRefusal[] {
  return [...strings].flatMap(([key, text]) => {
    const reference = (pluralSuffix.test(key) ? undefined : french.get(key)) ?? french.get(`${baseKey(key)}_other`)
    if (reference === undefined) return []
    const [here, there] = [placeholdersOf(text), placeholdersOf(reference)]
    const missing = saysItsNumber.test(key) ? [] : [...there].filter((name) => !here.has(name))
    const extra = [...here].filter((name) => !there.has(name) && name !== 'count')
    const wrong = [...missing, ...extra]
    return wrong.length === 0
      ? []
      : [
          {
            key,
            why: `{{${wrong.join('}}, {{')}}} is not in both this text and the French one.`,
            remedy: 'Use the same placeholders.',
          },
        ]
  })
}

/** Everything to put right in one variant of a namespace, compared with its sisters. */
export function compareKeys(
  variant: TextVariant,
  strings: FlatStrings,
  sisters: ReadonlyMap<TextVariant, FlatStrings>,
): readonly StringsRefusal[] {
  const all = new Map<string, boolean>()
  for (const sister of sisters.values())
    for (const key of sister.keys()) {
      const base = baseKey(key)
      const plural = key !== base && isPlural(sister, base)
      all.set(plural ? base : key, plural)
    }
  return [...missingKeys(variant, strings, all), ...wrongPlaceholders(strings, sisters.get('fr') ?? strings)]
}
