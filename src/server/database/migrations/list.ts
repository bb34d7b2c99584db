/** Every step of the tables, in order. A step that has shipped is never edited: the next one changes what it did. */
import type { Migration } from 'kysely'
import { up as appointments } from './appointments-2026-11.ts'
import { up as follow } from './follow-2026-11.ts'
import { up as manager } from './manager-2026-11.ts'
import { up as forgetting } from './forgetting-2026-11.ts'
import { up as personExpiry } from './person-expiry-2026-11.ts'
import { up as personIndices } from './person-indices-2026-11.ts'
import { up as queueLog } from './queue-log-2026-11.ts'
import { up as turnNotices } from './turn-notices-2026-11.ts'

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-queue-log-2026-11': { up: queueLog },
  '0002-appointments-2026-11': { up: appointments },
  '0003-follow-2026-11': { up: follow },
  '0004-manager-2026-11': { up: manager },
  '0005-forgetting-2026-11': { up: forgetting },
  '0006-turn-notices-2026-11': { up: turnNotices },
  '0007-person-expiry-2026-11': { up: personExpiry },
  '0008-person-indices-2026-11': { up: personIndices },
}
