/** Why the server cannot start, in one sentence that says what to do: shown as it is, without a stack. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem'
}

/** The operating system’s short name of an error (`EACCES`), when it has one. */
export const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
