/**
 * `postmaster.pid` says which process has a cluster open. After a power cut it may name a process that is gone or, worse, one
 * that has nothing to do with PostgreSQL and has taken its number since; PostgreSQL would then refuse to start.
 */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const readText = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Parent and program of a process; undefined when it is gone or when the system (not Linux) does not tell. */
function describe(pid: number): { readonly program: string; readonly parent: number } | undefined {
  const status = readText(`/proc/${pid}/status`)
  const program = /^Name:\s*(.*)$/m.exec(status ?? '')?.[1]
  return program === undefined ? undefined : { program, parent: Number(/^PPid:\s*(\d+)$/m.exec(status ?? '')?.[1]) }
}

function isOrphan(parent: number, lifelineName: string): boolean {
  return !readText(`/proc/${parent}/cmdline`)?.split('\0').includes(lifelineName)
}

/**
 * Frees a cluster that nobody runs: removes a lock naming a foreign process, and asks a PostgreSQL whose server was killed to
 * stop. A cluster opened by a living server is left alone. Does nothing where `/proc` is not there.
 */
export function clearStaleLock(cluster: string, lifelineName: string): void {
  const lock = join(cluster, 'postmaster.pid')
  const pid = Number(readText(lock)?.split('\n', 1)[0])
  if (!Number.isInteger(pid) || pid <= 1) return
  const holder = describe(pid)
  if (!holder) return
  if (holder.program !== 'postgres') rmSync(lock, { force: true })
  else if (isOrphan(holder.parent, lifelineName)) process.kill(pid, 'SIGINT')
}
