import { describe, expect, it } from 'vitest'
import { searchSheets } from '../../../src/device/content/search-sheets.ts'
import type { TextVariant } from '../../../src/domain/values/language.ts'

const foundBy = async (query: string, variant: TextVariant) => (await searchSheets(query, variant)).map(({ id }) => id)

/** What people type at a kiosk, and the sheet they need. */
const questions: readonly (readonly [variant: TextVariant, typed: string, sheet: string])[] = [
  ['fr', 'cotasion', 'scoring'],
  ['fr', 'numero unik', 'unique-number'],
  ['fr', 'renouvelement', 'annual-renewal'],
  ['fr', 'Comment renouveler ma demande ?', 'annual-renewal'],
  ['fr', 'l’attestation', 'unique-number'],
  ['fr', "l'atestation", 'unique-number'],
  ['fr', 'papier a fournir', 'supporting-documents'],
  ['fr', 'PLAFON DE RESOURCE', 'income-ceilings'],
  ['fr', 'dallo', 'dalo'],
  ['fr', 'comission atribution', 'allocation-commission'],
  ['fr', 'mes points', 'scoring'],
  ['fr', 'hlm', 'what-is-social-housing'],
  ['fr', 'reservatair', 'who-proposes-housing'],
  ['fr.easy-to-read', 'radier', 'annual-renewal'],
  ['fr.easy-to-read', 'lojement sosial', 'what-is-social-housing'],
  ['en', 'renewl', 'annual-renewal'],
  ['en', 'suporting documents', 'supporting-documents'],
  ['en', 'unique numbr', 'unique-number'],
  ['en', 'income ceilling', 'income-ceilings'],
  ['en', 'cotation', 'scoring'],
  ['en', 'where do I go', 'where-to-go'],
  ['ar', 'تجديد', 'annual-renewal'],
  ['ar', 'التجديدد', 'annual-renewal'],
  ['ar', 'الوثائق', 'supporting-documents'],
  ['ar', 'رقم فريد', 'unique-number'],
  ['ar', 'النقط', 'scoring'],
  ['ar', 'أين أذهب', 'where-to-go'],
  ['ar', 'لجنه', 'allocation-commission'],
  ['ar', 'renouvellement', 'annual-renewal'],
]

describe('a search at the kiosk, without a network', () => {
  it.each(questions)('in %s, "%s" finds the sheet %s first', async (variant, typed, sheet) => {
    expect((await foundBy(typed, variant))[0]).toBe(sheet)
  })

  it('answers from the first letters, while a word is being typed', async () => {
    for (const typed of ['reno', 'renou', 'renouv', 'renouve', 'renouvelle'])
      expect(await foundBy(typed, 'fr')).toContain('annual-renewal')
  })

  it('finds nothing rather than anything for what no sheet is about', async () => {
    expect(await foundBy('xylophone', 'fr')).toEqual([])
    expect(await foundBy('le la de', 'fr')).toEqual([])
    expect(await foundBy('   ', 'fr')).toEqual([])
  })

  it('gives cards in the language asked for', async () => {
    const [first] = await searchSheets('تجديد', 'ar')
    expect(first?.variant).toBe('ar')
    expect(first?.title).toMatch(/\p{Script=Arabic}/u)
  })
})
