/** The words of what is written to people, in their own variant, with dates and hours of the site. */
import { createInstance, type TOptions } from 'i18next'
import ar from '../../../../content/strings/appointment-messages/ar.json'
import en from '../../../../content/strings/appointment-messages/en.json'
import easyToRead from '../../../../content/strings/appointment-messages/fr.easy-to-read.json'
import fr from '../../../../content/strings/appointment-messages/fr.json'
import type { Instant } from '../../../domain/values/instant.ts'
import { languageOf, localeOf, withFirstOfMonth, type TextVariant } from '../../../domain/values/language.ts'

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Path}${Key}` : Leaves<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]
export type MessageKey = Leaves<typeof fr>

/** `Intl` accepts these; the private part keeps easy-to-read apart from French. */
const tags: Readonly<Record<TextVariant, string>> = {
  fr: 'fr',
  'fr.easy-to-read': 'fr-x-easy',
  en: 'en',
  ar: 'ar',
}

const dictionary = createInstance({
  lng: tags.fr,
  load: 'currentOnly',
  fallbackLng: tags.fr,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    Object.entries({ fr, 'fr.easy-to-read': easyToRead, en, ar }).map(([variant, translation]) => [
      tags[variant as TextVariant],
      { translation },
    ]),
  ),
})
void dictionary.init()

/** A Latin name or a number inside Arabic keeps its own direction. */
const isolated = (variant: TextVariant, value: string | number): string =>
  variant === 'ar' ? `\u2068${value}\u2069` : String(value)

/** `const say = wordsFor('ar')`, then `say('greeting', { name })`. */
export const wordsFor =
  (variant: TextVariant) =>
  (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const isolatedValues = Object.entries(values).map(([name, value]) => [name, isolated(variant, value)] as const)
    return dictionary.getFixedT(tags[variant])(key, Object.fromEntries(isolatedValues) as TOptions)
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
