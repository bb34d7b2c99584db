/** Splits a sheet into its front matter (YAML between two `---` lines) and its body, keeping the lines of both. */
export interface SplitSheet {
  readonly frontMatter: string
  readonly body: string
  /** Line of the file on which the body starts. */
  readonly bodyLine: number
}

/** @returns undefined when the text does not open with front matter. */
export function splitFrontMatter(text: string): SplitSheet | undefined {
  const found = /^---\n([\s\S]*?)\n---\n/.exec(text)
  if (!found) return undefined
  const [whole, frontMatter = ''] = found
  return { frontMatter, body: text.slice(whole.length), bodyLine: whole.split('\n').length }
}
