import { describe, expect, it } from 'vitest'
import { figureAddress } from '../../src/build/figures/figure-address.ts'

describe('where a figure leads on a phone', () => {
  it('is the number itself, without the spaces it is read with', () => {
    expect(figureAddress({ kind: 'telephone', value: '0 806 000 113' })).toBe('tel:0806000113')
  })

  it('is a written message for a number that nobody answers by voice', () => {
    expect(figureAddress({ kind: 'text-number', value: '114' })).toBe('sms:114')
  })

  it('is the address as its source writes it', () => {
    expect(figureAddress({ kind: 'web-address', value: 'https://mademande63.dlauvergne.fr' })).toBe(
      'https://mademande63.dlauvergne.fr',
    )
  })

  it('is nowhere for an amount, a delay or a reference', () => {
    for (const kind of ['amount', 'duration', 'reference', 'date', 'count', 'percentage'] as const)
      expect(figureAddress({ kind, value: 10 })).toBeUndefined()
  })
})
