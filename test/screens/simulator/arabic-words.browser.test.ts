import { expect, it, onTestFinished } from 'vitest'
import { simulatorWords } from '../../../src/screens/simulator/simulator-words.ts'
import { chooseTextVariant, loadWords } from '../../../src/ui/language/words.ts'

it('a phrase made of an Arabic label and its value stays right to left inside an Arabic sentence', async () => {
  onTestFinished(() => chooseTextVariant('fr'))
  await loadWords('simulator')
  await chooseTextVariant('ar')
  const facts = simulatorWords('result.fact', { label: 'وجود إعاقة', value: 'نعم' })
  const sentence = document.createElement('p')
  sentence.dir = 'rtl'
  sentence.textContent = simulatorWords('result.said', { facts })
  document.body.replaceChildren(sentence)
  const text = sentence.firstChild as Text
  const rightOf = (word: string) => {
    const range = document.createRange()
    range.setStart(text, text.data.indexOf(word))
    range.setEnd(text, text.data.indexOf(word) + word.length)
    return range.getBoundingClientRect().right
  }
  expect(rightOf('وجود')).toBeGreaterThan(rightOf('نعم'))
})
