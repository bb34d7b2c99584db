/** What is used of papaparse. Its published types bring those of Node along, which no browser has. */
declare module 'papaparse' {
  interface Parser {
    abort(): void
  }

  interface ParseOptions<Row> {
    /** What stands between cells; guessed when not given. */
    readonly delimiter?: string
    /** Told each row; parsing stops once the parser is told to. */
    readonly step?: (
      result: { readonly data: Row; readonly errors: readonly { readonly code: string }[] },
      parser: Parser,
    ) => void
  }

  /** For a stream: told when it has ended, or failed. */
  interface StreamOptions<Row> extends ParseOptions<Row> {
    readonly complete: () => void
    readonly error: (error: Error) => void
  }

  /** A stream of Node. */
  interface TextStream {
    readonly readable: boolean
    on(event: string, listener: (...values: never[]) => void): unknown
  }

  interface WriteOptions {
    readonly delimiter?: string
    /** What a spreadsheet would run as a formula: a quote is put before it. */
    readonly escapeFormulae?: RegExp
  }

  const Papa: {
    parse<Row extends readonly string[]>(text: string, options: ParseOptions<Row>): void
    parse<Row extends readonly string[]>(stream: TextStream, options: StreamOptions<Row>): void
    unparse(
      table:
        | readonly (readonly string[])[]
        | { readonly fields: readonly string[]; readonly data: readonly (readonly string[])[] },
      options: WriteOptions,
    ): string
  }
  export default Papa
}
