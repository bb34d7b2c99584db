/** A PostgreSQL as it ships, that waits for the disk: what the tests' own does not. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../../src/server/database/embedded/embedded-postgres.ts'

export async function durablePostgres() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'said-bench-'))
  const { address, stop } = await startEmbeddedPostgres({ dataFolder })
  return {
    address,
    async stop() {
      await stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
