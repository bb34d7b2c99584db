import { describe, expect, it } from 'vitest'
import { formatContentProblems } from '../../src/build/content-problem.ts'
import { problemsOf } from './content-fixture.ts'
import { body, drop, swap } from './refusals/refusal.ts'

describe('checking the content', () => {
  it('passes a folder in which nothing is wrong', () => {
    expect(problemsOf({})).toEqual([])
  })

  it('says everything at once, in every file that is touched', () => {
    const french = 'sheets/renewal/fr.md'
    const problems = problemsOf({
      [french]: body('Vous avez 10 jours et {no-figure}.\n\n<b>Mot</b>'),
      'figures/delays.yaml': drop('checkedOn'),
      'strings/common/en.json': swap('{{name}}', 'you'),
    })
    const inFrench = problems.filter(({ file }) => file === french)
    expect(inFrench.map(({ field }) => field)).toEqual(['digit', '{no-figure}', 'html', 'html'])
    const others = new Set(problems.map(({ file }) => file.replace(/(renewal|number).*/, '…')))
    expect(others).toEqual(new Set(['figures/delays.yaml', 'sheets/…', 'strings/common/en.json']))
  })

  it('prints each thing as a place to open, a reason and a remedy, in the order of files and lines', () => {
    const problem = (file: string, line: number) => ({
      file,
      line,
      field: 'digit',
      why: 'A reason.',
      remedy: 'A remedy.',
    })
    const printed = formatContentProblems([problem('b.md', 12), problem('b.md', 7), problem('a.md', 9)])
    expect(printed).toBe(
      [
        '3 things to put right in the content:',
        'content/a.md:9  digit\n  why:    A reason.\n  remedy: A remedy.',
        'content/b.md:7  digit\n  why:    A reason.\n  remedy: A remedy.',
        'content/b.md:12  digit\n  why:    A reason.\n  remedy: A remedy.',
      ].join('\n\n'),
    )
  })
})
