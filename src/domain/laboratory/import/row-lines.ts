/** Lines a row takes in its file: a cell between quotes may hold line ends. */
export function rowLines(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) if (cell.includes('\n')) lines += cell.split('\n').length - 1
  return lines
}

/** True when a quote of the row never closes: it then holds the rest of the file. @param errors as papaparse tells them. */
export const hasOpenQuote = (errors: readonly { readonly code: string }[]): boolean =>
  errors.some(({ code }) => code === 'MissingQuotes')
