import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLetters, searchForms, searchWords } from '../../../src/domain/guidance/search-terms.ts'

/** Two ways to write a word meet when they share a form. */
const meet = (one: string, other: string) => {
  const [forms, others] = [one, other].map((text) => searchWords(text).flatMap(searchForms))
  return forms?.some((form) => others?.includes(form)) ?? false
}

describe('a word that is looked for', () => {
  it.each([
    ['numéro', 'NUMERO'],
    ['cotation', 'cotasion'],
    ['unique', 'unik'],
    ['renouvellement', 'renouvelement'],
    ['attestation', 'atestations'],
    ['logements sociaux', 'logement social'],
    ['dossier', 'dosier'],
    ['quittance', 'kitance'],
    ['photocopie', 'fotocopi'],
    ['hébergement', 'ebergement'],
    ['cœur', 'coeur'],
    ['pièces', 'piece'],
    ['application', 'aplication'],
    ['certificates', 'certificate'],
    ['وثيقة', 'وثيقه'],
    ['الرقم', 'رقم'],
    ['أوراق', 'اوراق'],
    ['والوثائق', 'وثائق'],
    ['مُسْتَوْصَف', 'مستوصف'],
    ['مستشفى', 'مستشفي'],
    ['طلبات', 'طلب'],
    ['بالسكن', 'سكن'],
  ])('%s is found by %s', (right, typed) => {
    expect(meet(right, typed)).toBe(true)
  })

  it.each([
    ['loyer', 'foyer'],
    ['bail', 'bailleur'],
    ['seul', 'sol'],
    ['تجديد', 'تحديد'],
  ])('%s is not mistaken for %s', (one, other) => {
    expect(meet(one, other)).toBe(false)
  })

  it('loses its elided article, with either apostrophe', () => {
    expect(searchWords("l’attestation qu'Ophis d’office")).toEqual(['attestation', 'ophis', 'office'])
  })

  it('is dropped when it is too common to tell two sheets apart, in the three languages', () => {
    expect(searchWords('Comment faire pour renouveler ma demande ?')).toEqual(['renouveler', 'demande'])
    expect(searchWords('How do I renew my request?')).toEqual(['renew', 'request'])
    expect(searchWords('كيف أجدد في المكتب')).not.toContain('في')
  })

  it('has one or two forms, the word itself first, whatever is typed', () => {
    assert(
      property(string({ unit: 'grapheme' }), (typed) => {
        for (const word of searchWords(typed)) {
          const forms = searchForms(word)
          expect(forms[0]).toBe(word)
          expect(forms.length).toBeLessThanOrEqual(2)
          expect(forms.every((form) => form.length > 0)).toBe(true)
        }
      }),
    )
  })

  it('folds the same once and twice', () => {
    assert(
      property(string({ unit: 'grapheme' }), (typed) => {
        expect(foldLetters(foldLetters(typed))).toBe(foldLetters(typed))
      }),
    )
  })
})
