/** What stands between the cells of a file: spreadsheets of French offices write semicolons, others commas or tabs. */
export const delimiters = [';', ',', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** The one the line of headings has most of, outside quotes; a semicolon when it has none. */
export function delimiterOf(headings: string): Delimiter {
  const bare = headings.replaceAll(/"[^"]*"/g, '')
  const times = (delimiter: string) => bare.split(delimiter).length
  return delimiters.reduce((best, each) => (times(each) > times(best) ? each : best))
}

/** What may stand above the headings: remarks that begin with `#`, and the `sep=;` some spreadsheets write. */
export interface Preamble {
  /** Letters and lines it takes. */
  readonly length: number
  readonly lines: number
  readonly delimiter?: Delimiter
  /** A remark says that the requests are made up. */
  readonly isFictitious: boolean
}

const preamble = /^\uFEFF?(?:(?:#[^\n]*|sep=[;,\t]\r?)\n)*/i

/** Reads the head of a text. */
export function preambleOf(text: string): Preamble {
  const found = preamble.exec(text)?.[0] ?? ''
  const delimiter = /^sep=([;,\t])/im.exec(found)?.[1] as Delimiter | undefined
  return {
    length: found.length,
    lines: found.split('\n').length - 1,
    ...(delimiter ? { delimiter } : {}),
    isFictitious: /^\uFEFF?#.*fictitious/im.test(found),
  }
}
