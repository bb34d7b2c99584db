import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../src/server/database/connect.ts'
import { migrate } from '../../../src/server/database/migrate.ts'
import { freshDatabase } from '../postgres-fixture.ts'

let database: Database
beforeAll(async () => {
  database = openDatabase(await freshDatabase())
  await migrate(database)
})
afterAll(() => database.destroy())

it('whatever goes with somebody who is forgotten is found by an index, not by reading every message', async () => {
  const { rows } = await sql<{ child: string; column: string; has_index: boolean }>`
    select child.relname as child, key.attname as column,
      exists (select from pg_index where indrelid = child.oid and indkey[0] = key.attnum) as has_index
    from pg_constraint
    join pg_class child on child.oid = conrelid
    join pg_attribute key on key.attrelid = conrelid and key.attnum = conkey[1]
    where contype = 'f' and confdeltype = 'c'
    order by child, "column"`.execute(database)
  expect(rows.map(({ child, column }) => `${child}.${column}`)).toEqual(
    expect.arrayContaining(['appointment_link.message_id', 'appointment_link.person_id', 'message.person_id']),
  )
  expect(rows.filter(({ has_index }) => !has_index)).toEqual([])
})
