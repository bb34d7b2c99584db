/** The folder of the embedded database: made when missing, owned by the account that writes in it, closed to others. */
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StartupProblem, systemCodeOf } from '../../start/startup-problem.ts'
import { identityOf, type Account } from './account.ts'

export interface DataFolder {
  /** The database cluster. */
  readonly cluster: string
  /** A cluster being made; renamed to `cluster` when whole. */
  readonly unfinishedCluster: string
  readonly socket: string
  /** Everything above; the working folder of PostgreSQL’s programs. */
  readonly top: string
}

/** The address of a Unix socket holds 103 characters on every system we know, file name included. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

/** Level by level: in a folder that lets nothing be made in it, such as /proc, Node's own recursive way tries for ever. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function own(folder: string, account: Account | undefined, mode: number): void {
  makeFolder(folder)
  if (account) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, mode)
}

function socketFolder(top: string, account: Account | undefined): string {
  const folder = join(top, 'socket')
  if (Buffer.byteLength(folder) <= longestSocketFolder) {
    own(folder, account, 0o700)
    return folder
  }
  const shorter = mkdtempSync(join(tmpdir(), 'said-socket-'))
  own(shorter, account, 0o700)
  process.once('exit', () => rmSync(shorter, { recursive: true, force: true }))
  return shorter
}

function assertWritable(top: string, account: Account | undefined): void {
  const tried = spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -w "$1"', 'sh', top], {
    ...identityOf(account),
    cwd: '/',
    stdio: 'ignore',
  })
  if (tried.status === 0) return
  const who = account ? `le compte « ${account.name} », sous lequel tourne PostgreSQL,` : 'ce compte'
  throw new StartupProblem(
    `Le dossier des données ${top} est fermé : ${who} ne peut pas y écrire. Donnez-lui ce droit, ou choisissez un autre dossier avec SAID_DATA.`,
  )
}

/** Makes the folder ready for the account. @throws StartupProblem when it cannot be made or written. */
export function prepareDataFolder(top: string, account: Account | undefined): DataFolder {
  try {
    own(join(top, 'database'), account, 0o700)
    // Others may pass through, not look: the account must reach its own folder inside one made by root.
    if (account) chmodSync(top, 0o711)
    assertWritable(join(top, 'database'), account)
    return {
      top: join(top, 'database'),
      cluster: join(top, 'database', 'cluster'),
      unfinishedCluster: join(top, 'database', 'cluster-unfinished'),
      socket: socketFolder(join(top, 'database'), account),
    }
  } catch (error) {
    if (error instanceof StartupProblem) throw error
    const code = systemCodeOf(error) ?? 'erreur inconnue'
    throw new StartupProblem(
      `Le dossier des données ${top} ne peut pas être préparé (${code}) : donnez le droit d’y écrire, ou choisissez un autre dossier avec SAID_DATA.`,
    )
  }
}
