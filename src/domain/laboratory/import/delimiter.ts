/** What stands between the cells of a file: spreadsheets of French offices write semicolons, others commas or tabs. */
export const delimiters = [';', ',', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** The one the line of headings has most of, outside quotes; a semicolon when it has none. */
export function delimiterOf(headings: string): Delimiter {
  const bare = headings.replaceAll(/"[^"]*"/g, '')
  const times = (delimiter: string) => bare.split(delimiter).length
  return delimiters.reduce((best, each) => (times(each) > times(best) ? each : best))
}

/** Spreadsheets may write `sep=;` as a first line of its own. */
const announcement = /^sep=([;,\t])\r?\n/i

/** Takes the announcement off a text. `line` is the line the rest begins on, from 1. */
export function announced(text: string): {
  readonly rest: string
  readonly line: number
  readonly delimiter?: Delimiter
} {
  const found = announcement.exec(text)
  if (!found) return { rest: text, line: 1 }
  return { rest: text.slice(found[0].length), line: 2, delimiter: found[1] as Delimiter }
}
