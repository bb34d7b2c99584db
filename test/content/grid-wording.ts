/** The words of grids as the app says them, for tests that read sentences. */
import { createInstance } from 'i18next'
import type { Wording } from '../../src/domain/scoring/comparison/telling.ts'
import type { FactUnit } from '../../src/domain/scoring/fact-definition.ts'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { content } from './real-content.ts'

const tags: Record<TextVariant, string> = { fr: 'fr', 'fr.easy-to-read': 'fr', en: 'en', ar: 'ar-u-nu-latn' }

const made = new Map<TextVariant, Wording>()

/** The sentences of the app, said as a screen says them. A dictionary is made once: a test may ask for it a thousand times. */
export function wordingIn(variant: TextVariant): Wording {
  const wording = made.get(variant) ?? newWording(variant)
  made.set(variant, wording)
  return wording
}

function newWording(variant: TextVariant): Wording {
  const lng = tags[variant]
  const words = (namespace: string) => content.strings.get(namespace)?.[variant] ?? {}
  const dictionary = createInstance({
    lng,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [lng]: { comparison: words('grid-comparison'), simulator: words('simulator') } },
  })
  void dictionary.init()
  const say = dictionary.getFixedT(lng, 'comparison')
  const simulator = dictionary.getFixedT(lng, 'simulator')
  return {
    say: (key, values = {}) => say(key, { ...values }),
    points: (points) => simulator('range.exact', { count: points }),
    amount: (amount: number, unit: FactUnit) => simulator(`unit.${unit}`, { count: amount, amount: `${amount}` }),
    date: (date) => date,
  }
}
