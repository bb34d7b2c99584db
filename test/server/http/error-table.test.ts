import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { queueRefusalCodes } from '../../../src/domain/queue/refusal.ts'
import { textVariants } from '../../../src/domain/values/language.ts'
import { errorTable } from '../../../src/server/http/error-table.ts'

const codes = [...Object.keys(errorTable), ...queueRefusalCodes]
const stringsOf = (variant: string) =>
  JSON.parse(readFileSync(`content/strings/errors/${variant}.json`, 'utf8')) as Record<string, string>

describe('every refusal', () => {
  it('has its own code', () => {
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each(textVariants)('has its sentence in %s', (variant) => {
    const strings = stringsOf(variant)
    expect(codes.filter((code) => !strings[code]?.trim())).toEqual([])
  })

  it.each(textVariants)('names the same facts in %s as in French', (variant) => {
    const facts = (text = '') => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
    const [french, strings] = [stringsOf('fr'), stringsOf(variant)]
    for (const code of codes) expect(facts(strings[code]), code).toEqual(facts(french[code]))
  })

  it('tells a technician what to do', () => {
    for (const { message, whatToDo, status } of Object.values(errorTable)) {
      expect(message).toMatch(/\.$/)
      expect(whatToDo).toMatch(/\.$/)
      expect(status).toBeGreaterThanOrEqual(400)
    }
  })
})
