import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recallChoices, rememberChoices, variantOfBrowser } from '../../../src/screens/visitor/tab-choices.ts'
import { textVariant } from '../../../src/ui/language/text-variant.ts'
import {
  colorScheme,
  hasMoreContrast,
  resetDisplayPreferences,
  textScale,
} from '../../../src/ui/layout/display-preferences.ts'

const memoryOf = (content: Map<string, string>) => ({
  getItem: (key: string) => content.get(key) ?? null,
  setItem: (key: string, value: string) => void content.set(key, value),
})
const reset = () => {
  textVariant.value = 'fr'
  resetDisplayPreferences()
}
beforeEach(reset)
afterEach(reset)

describe('what a person chose in this tab', () => {
  it('is there again when the page is loaded anew', () => {
    const memory = memoryOf(new Map())
    const stop = rememberChoices(memory)
    textVariant.value = 'ar'
    textScale.value = 1.5
    hasMoreContrast.value = true
    colorScheme.value = 'dark'
    stop()
    reset()
    recallChoices(memory, ['fr-FR'])
    expect([textVariant.value, textScale.value, hasMoreContrast.value, colorScheme.value]).toEqual([
      'ar',
      1.5,
      true,
      'dark',
    ])
  })

  it('is nothing else than the look and the language', () => {
    const content = new Map<string, string>()
    rememberChoices(memoryOf(content))()
    expect(Object.keys(JSON.parse(content.get('said-choices') ?? '{}')).toSorted()).toEqual([
      'colorScheme',
      'hasReducedMotion',
      'textScale',
      'variant',
    ])
  })

  it.each(['', '{', '"fr"', '{"variant":"xx","textScale":9,"colorScheme":4}'])(
    'is as on the first day when the memory holds %j',
    (kept) => {
      recallChoices(memoryOf(new Map([['said-choices', kept]])), ['fr'])
      expect([textVariant.value, textScale.value, colorScheme.value]).toEqual(['fr', 1, 'auto'])
    },
  )

  it('holds without a memory, where the browser forbids one', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    const memory = { getItem: refuse, setItem: refuse }
    recallChoices(memory, ['en-US'])
    expect(() => rememberChoices(memory)()).not.toThrow()
    expect(textVariant.value).toBe('en')
  })
})

it('a phone opens in the first of its languages that the app speaks, else in French', () => {
  expect(variantOfBrowser(['pl', 'ar-DZ', 'fr'])).toBe('ar')
  expect(variantOfBrowser(['EN-gb'])).toBe('en')
  expect(variantOfBrowser(['pl', 'uk'])).toBe('fr')
  expect(variantOfBrowser([])).toBe('fr')
})
