/**
 * Runs PostgreSQL so that it never outlives the server. A small shell holds the other end of a pipe: when the server ends,
 * even killed without a word, the pipe closes and the shell asks PostgreSQL to stop. Its own session keeps it from Ctrl-C, so
 * that the server can finish what it is answering before its database goes.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import type { Account } from './account.ts'
import { identityOf } from './account.ts'

/** The shell’s own name among processes: how a second start knows that a cluster is in living hands. */
export const lifelineName = 'said-lifeline'

const script = `
exec 3<&0
"$@" 3<&- </dev/null &
child=$!
{ cat >/dev/null; kill -INT $child 2>/dev/null; } <&3 &
watcher=$!
wait $child
status=$?
kill $watcher 2>/dev/null
exit $status
`

export interface Lifeline {
  readonly process: ChildProcess
  /** The last lines PostgreSQL wrote, for the sentence that says why it stopped. */
  lastWords(): string
  /** Lets go: PostgreSQL finishes its transactions and stops. Resolves when it has. */
  release(): Promise<void>
}

interface Program {
  readonly path: string
  readonly programArguments: readonly string[]
  readonly folder: string
  readonly account: Account | undefined
}

/** Starts the program under the account, held by this process. */
export function holdProgram({ path, programArguments, folder, account }: Program): Lifeline {
  const child = spawn('/bin/sh', ['-c', script, lifelineName, path, ...programArguments], {
    ...identityOf(account),
    cwd: folder,
    // Not the server’s own environment: it may hold a password.
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4096)))
  child.stdin.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    process: child,
    lastWords: () => words,
    release() {
      child.stdin.end()
      return ended
    },
  }
}
