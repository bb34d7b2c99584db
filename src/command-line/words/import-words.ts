/** What is wrong with a file of requests, in sentences that say what to do. */
import type { FileProblem, LineProblem } from '../../domain/laboratory/import/import-problem.ts'
import type { ImportReport } from '../../domain/laboratory/import/request-import.ts'
import type { Say, Words } from './words.ts'

/** Lines shown before the rest is only counted. */
const shownLines = 20

export function fileProblemWords(problem: FileProblem, say: Say): string {
  const looksLike = problem.why === 'personal' ? say(`looks-like.${problem.looksLike}`) : ''
  return say(`file.${problem.why}`, { ...problem, looksLike })
}

function lineProblemWords(path: string, problem: LineProblem, say: Say): string {
  const { line, column, value, why } = problem
  const choices = problem.why === 'not-a-choice' ? problem.choices.join(' ; ') : ''
  const place = [`${path}:${line}`, column, value === undefined ? undefined : `"${value}"`]
  return `${place.filter((part) => part !== undefined).join('  ')}  ${say(`line.${why}`, { ...problem, choices })}`
}

/** The bad lines of a file, the first ones in full. */
export function badLines(
  path: string,
  { problems, badLineCount }: ImportReport,
  { say, number }: Words,
): readonly string[] {
  if (badLineCount === 0) return []
  const shown = problems.slice(0, shownLines).map((problem) => lineProblemWords(path, problem, say))
  const left = badLineCount - shown.length
  return [
    ...shown,
    ...(left > 0 ? [say('import.more-lines', { number: number(left) })] : []),
    say('import.left-out', { number: number(badLineCount) }),
  ]
}

/** What the file does not tell, which every total is then open to. */
export const missingColumns = ({ missingFacts, unusedColumns }: ImportReport, { say }: Words): readonly string[] => [
  ...(missingFacts.length > 0 ? [say('import.missing-facts', { facts: missingFacts.join(', ') })] : []),
  ...(unusedColumns.length > 0 ? [say('import.unused-columns', { columns: unusedColumns.join(', ') })] : []),
]
