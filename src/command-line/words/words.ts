/** The words of the app, for what people read of a result: the same sentences as on the screens. */
import { createInstance } from 'i18next'
import { typesetAll } from '../../build/strings/load-strings.ts'
import type { Wording } from '../../domain/scoring/comparison/telling.ts'
import { languageOf, localeOf, textVariants, withFirstOfMonth, type TextVariant } from '../../domain/values/language.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { writeInSentence } from '../../domain/values/value-in-sentence.ts'
import { writeNumber } from '../../domain/values/written-number.ts'
import { CommandProblem } from '../command.ts'

const files = import.meta.glob<unknown>('../../../content/strings/{grid-comparison,simulator,laboratory}/*.json', {
  eager: true,
  import: 'default',
})

export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string

export interface Words {
  readonly variant: TextVariant
  /** Sentences of `content/strings/laboratory`. */
  readonly say: Say
  /** What the telling of a grid needs. */
  readonly wording: Wording
  /** A number as the language writes it. */
  readonly number: (value: number, fractionDigits?: number) => string
  /** The same with its sign and one decimal. */
  readonly signed: (value: number) => string
}

/** @throws CommandProblem for a variant that does not exist. */
export function variantOf(text: string | undefined): TextVariant {
  const variant = textVariants.find((each) => each === (text ?? 'fr'))
  if (!variant) throw new CommandProblem(`There is no language "${text}". Write --lang ${textVariants.join(', ')}.`)
  return variant
}

export function wordsIn(variant: TextVariant): Words {
  const language = languageOf(variant)
  const locale = localeOf(language)
  const of = (namespace: string) => typesetAll(files[`../../../content/strings/${namespace}/${variant}.json`], variant)
  const namespaces = ['grid-comparison', 'simulator', 'laboratory']
  const dictionary = createInstance({
    lng: locale,
    initAsync: false,
    interpolation: { escapeValue: true, escape: (value: string) => writeInSentence(value, language) },
    resources: { [locale]: Object.fromEntries(namespaces.map((namespace) => [namespace, of(namespace)])) },
  })
  void dictionary.init()
  const sayOf = (namespace: string): Say => {
    const say = dictionary.getFixedT(locale, namespace)
    return (key, values = {}) => say(key, { ...values })
  }
  const [compared, simulated] = [sayOf('grid-comparison'), sayOf('simulator')]
  return {
    variant,
    say: sayOf('laboratory'),
    wording: {
      say: compared,
      points: (count) => simulated('range.exact', { count }),
      amount: (count, unit) => simulated(`unit.${unit}`, { count, amount: writeNumber(count, language) }),
      date: (day) => withFirstOfMonth(longDate(day, locale), language),
    },
    number: (value, fractionDigits = 0) => writeNumber(value, language, { maximumFractionDigits: fractionDigits }),
    signed: (value) => writeNumber(value, language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
  }
}

const longDate = (day: LocalDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
