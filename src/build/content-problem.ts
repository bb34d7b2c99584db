/** One thing to put right in `content/`: where it is, why it is refused, and what to do about it. */
export interface ContentProblem {
  /** Path from the content folder, with `/`. */
  readonly file: string
  /** Line in the file, from 1. */
  readonly line: number
  /** The field (`sources.0.readOn`) or the construct (`text`, `image`) that is refused. */
  readonly field: string
  /** What is wrong, in one sentence. */
  readonly why: string
  /** What to do, in one sentence. */
  readonly remedy: string
}

/** One readable block of three lines, the first of which an editor can open by a click. */
export const formatContentProblem = ({ file, line, field, why, remedy }: ContentProblem): string =>
  [`content/${file}:${line}  ${field}`, `  why:    ${why}`, `  remedy: ${remedy}`].join('\n')

/** All problems in one text, in the order of files and lines, with their number. */
export function formatContentProblems(problems: readonly ContentProblem[]): string {
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
  const heading = `${problems.length} ${problems.length === 1 ? 'thing' : 'things'} to put right in the content:`
  return [heading, ...sorted.map(formatContentProblem)].join('\n\n')
}

/** Receives problems one by one, so that a loader goes on and an editor sees all of them at once. */
export type Report = (problem: ContentProblem) => void
