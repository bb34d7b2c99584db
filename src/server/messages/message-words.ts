/** The words of what is written to people, in their own variant, with dates and hours of the site. */
import { createInstance, type TOptions } from 'i18next'
import type { Instant } from '../../domain/values/instant.ts'
import { languageOf, localeOf, withFirstOfMonth, type TextVariant } from '../../domain/values/language.ts'

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${Key}` : Leaves<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]
type WithoutPlural<Key> = Key extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : Key

/** `Intl` accepts these; the private part keeps easy-to-read apart from French. */
const tags: Readonly<Record<TextVariant, string>> = {
  fr: 'fr',
  'fr.easy-to-read': 'fr-x-easy',
  en: 'en',
  ar: 'ar',
}

/**
 * A Latin name or a number inside Arabic keeps its own direction. An address stays bare: phones take the invisible marks around it
 * for a part of it, and the link opens nothing. A count chooses the plural form.
 */
const isolated = (variant: TextVariant, name: string, value: string | number): string | number =>
  variant === 'ar' && name !== 'count' && name !== 'link' ? `\u2068${value}\u2069` : value

type Values = Readonly<Record<string, string | number>>

/**
 * `const wordsFor = messageWords({ fr, … })`, `const say = wordsFor('ar')`, then `say('greeting', { name })`. The
 * keys are those of the French words, without their plural form.
 */
export function messageWords<Tree>(trees: Readonly<Record<TextVariant, object>> & { readonly fr: Tree }) {
  const dictionary = createInstance({
    lng: tags.fr,
    load: 'currentOnly',
    fallbackLng: tags.fr,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      Object.entries(trees).map(([variant, translation]) => [
        tags[variant as TextVariant],
        { translation: { ...translation } },
      ]),
    ),
  })
  void dictionary.init()
  return (variant: TextVariant) =>
    (key: WithoutPlural<Leaves<Tree>>, values: Values = {}): string => {
      const isolatedValues = Object.entries(values).map(([name, value]) => [name, isolated(variant, name, value)])
      return dictionary.getFixedT(tags[variant])(key as string, Object.fromEntries(isolatedValues) as TOptions)
    }
}

/** The day and the hour as the person's language writes them, on the clock of the site. */
export function dayAndTime(at: Instant, variant: TextVariant, timeZone: string): { date: string; time: string } {
  const locale = localeOf(languageOf(variant))
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at)
  return {
    date: withFirstOfMonth(
      format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      languageOf(variant),
    ),
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  }
}
