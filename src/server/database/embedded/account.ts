/**
 * The account PostgreSQL runs under. PostgreSQL refuses root, so root lends it another account: Debian’s own `postgres`
 * when it is there, else a system account made for this, without a password, a home or a shell.
 */
import { spawnSync } from 'node:child_process'
import { StartupProblem } from '../../start/startup-problem.ts'

export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const ownAccount = 'said-postgres'

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((option) => spawnSync('id', [option, name], { encoding: 'utf8' }))
  if (uid?.status !== 0 || gid?.status !== 0) return undefined
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function create(): Account | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ownAccount])
  return lookUp(ownAccount)
}

/** The account to lend when the server runs as root; undefined when it does not. @throws StartupProblem when none can be made. */
export function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const account = lookUp('postgres') ?? lookUp(ownAccount) ?? create()
  if (account) return account
  throw new StartupProblem(
    'PostgreSQL refuse de tourner sous root et aucun autre compte n’a pu être créé : lancez le serveur sous un compte ordinaire, ou créez un compte « postgres ».',
  )
}

/** What `spawn` needs to run under the account. */
export const identityOf = (account: Account | undefined): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {}
