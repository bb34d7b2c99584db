/** One way to spoil a valid folder, and what the compiler must say about it. */
import { describe, expect, it } from 'vitest'
import { problemsOf, type Changes } from '../content-fixture.ts'

export interface Refusal {
  readonly title: string
  readonly changes: Changes
  readonly at: readonly [file: string, line: number, field: string]
  readonly why: RegExp
}

/** Replaces once, and fails when there is nothing to replace: a test that spoils nothing would prove nothing. */
export const swap = (from: string | RegExp, to: string) => (valid: string) => {
  if (valid.replace(from, '') === valid) throw new Error(`The fixture has no ${String(from)}.`)
  return valid.replace(from, to)
}

/** Replaces the words of a sheet below its front matter; they start on line 5. */
export const body = (text: string) => (valid: string) => `${valid.slice(0, valid.indexOf('\n---\n') + 5)}${text}\n`

export const append = (text: string) => (valid: string) => `${valid}\n${text}\n`

export const drop = (field: string) => swap(new RegExp(`^ *${field}:.*\n`, 'm'), '')

/** Runs each refusal on its own folder. */
export function describeRefusals(part: string, refusals: readonly Refusal[]): void {
  describe(part, () => {
    it.each(refusals)(
      'cannot hold $title: the file, the line, the field and a remedy are given',
      ({ changes, at, why }) => {
        const problems = problemsOf(changes)
        const [file, line, field] = at
        const found = problems.find((problem) => problem.file === file && problem.field === field)
        expect(found, JSON.stringify(problems, null, 1)).toMatchObject({ file, line, field })
        expect(found?.why).toMatch(why)
        expect(found?.remedy).toMatch(/\w+/)
      },
    )
  })
}
