import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { directionOf, languageOf, localeOf, textVariants } from '../../../src/domain/values/language.ts'
import { formatDate, formatNumber } from '../../../src/ui/language/number-format.ts'
import { followTextVariant, textVariantFacts } from '../../../src/ui/language/text-variant.ts'
import { chooseTextVariant, loadWords, wordsOf } from '../../../src/ui/language/words.ts'

const t = wordsOf('common')
let stop = () => undefined as void

beforeAll(async () => {
  stop = followTextVariant()
  await loadWords('common')
})
afterAll(() => stop())

describe('the words of a screen', () => {
  it('change with the language, and the page says so to the browser', async () => {
    await chooseTextVariant('ar')
    expect(t('page.back')).toBe('رجوع')
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl'])
    await chooseTextVariant('fr.easy-to-read')
    expect(t('page.home')).toBe('Début')
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fr', 'ltr'])
    await chooseTextVariant('fr')
    expect(t('page.home')).toBe('Accueil')
  })

  it('follow the plurals of each language', async () => {
    await chooseTextVariant('fr')
    expect([0, 1, 2].map((count) => t('idle.seconds', { count }))).toEqual(['0 seconde', '1 seconde', '2 secondes'])
    await chooseTextVariant('en')
    expect(t('idle.seconds', { count: 0 })).toBe('0 seconds')
    await chooseTextVariant('ar')
    const forms = [1, 2, 3, 11, 100].map((count) => t('idle.seconds', { count }))
    expect(new Set(forms.map((form) => form.replaceAll(/[\d\u2068\u2069 ()]/g, ''))).size).toBe(4)
  })

  it('keep a number’s own direction inside Arabic', async () => {
    await chooseTextVariant('ar')
    expect(t('range.between', { from: 3, to: 12 })).toContain('\u206812\u2069')
    await chooseTextVariant('fr')
    expect(t('range.between', { from: 3, to: 12 })).toBe('Entre 3 et 12 points')
  })

  it('never interpret what is put into them as markup', async () => {
    await chooseTextVariant('fr')
    expect(t('entry.too-small', { min: '<b>&amp;' })).toContain('<b>&amp;')
  })
})

describe('numbers and dates', () => {
  it('are written as in each language, with Western digits', async () => {
    await chooseTextVariant('ar')
    expect(formatNumber(1234)).toMatch(/1.?234/)
    await chooseTextVariant('fr')
    expect(formatNumber(1234.5)).toBe('1\u202f234,5')
    expect(formatDate('2026-11-24')).toBe('24 novembre 2026')
  })
})

describe('the facts of a language', () => {
  it.each(textVariants)('are those the rules use (%s)', (variant) => {
    const language = languageOf(variant)
    const { lang, dir, locale } = textVariantFacts[variant]
    expect({ lang, dir, locale }).toEqual({ lang: language, dir: directionOf(language), locale: localeOf(language) })
  })
})
