/** The words that telling a grid needs, in the variant that is read: sentences, points, units and dates of the app. */
import type { Wording } from '../../../domain/scoring/comparison/telling.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { wordsOf } from '../../../ui/language/words.ts'
import { amountWords } from '../../simulator/fact-words.ts'
import { pointsWords } from '../../simulator/simulator-words.ts'

const say = wordsOf<string>('grid-comparison')

export const gridWording: Wording = {
  say: (key, values) => say(key, values),
  points: pointsWords,
  amount: amountWords,
  date: (date) => formatDate(date),
}
