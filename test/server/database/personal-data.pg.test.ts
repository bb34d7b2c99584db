/** What could name anybody stands in tables of their own, which end; forgetting is one deletion in each. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../src/server/database/connect.ts'
import { migrate } from '../../../src/server/database/migrate.ts'
import { freshDatabase } from '../postgres-fixture.ts'

let database: Database
beforeAll(async () => {
  database = openDatabase(await freshDatabase())
  await migrate(database)
})
afterAll(() => database.destroy())

const ofPeople = ['appointment_person', 'turn_contact']

interface Column {
  readonly table: string
  readonly column: string
  readonly nullable: string
}

const columns = async (): Promise<readonly Column[]> =>
  (
    await sql<Column>`select table_name as table, column_name as column, is_nullable as nullable
      from information_schema.columns where table_schema = 'public'`.execute(database)
  ).rows

describe('personal data', () => {
  it('are in two tables and no other: no column elsewhere is for a name, an address, a number or where one lives', async () => {
    const suspect = /name|mail|phone|address|contact|commune|comment|note/
    const found = (await columns()).filter(({ table, column }) => suspect.test(column) && !table.startsWith('said_'))
    expect([...new Set(found.map(({ table }) => table))].toSorted()).toEqual(ofPeople)
  })

  it('have an end that no row can be without', async () => {
    const ends = (await columns()).filter(({ column }) => column === 'expires_at')
    for (const table of ofPeople) expect(ends.find((each) => each.table === table)).toMatchObject({ nullable: 'NO' })
    const { rows } = await sql<{ table: string }>`select conrelid::regclass::text as table from pg_constraint
      where contype = 'c' and pg_get_constraintdef(oid) like '%expires_at > created_at%'`.execute(database)
    expect(rows.map(({ table }) => table).toSorted()).toEqual(ofPeople)
  })

  it('take with them all that hangs on them', async () => {
    const { rows } = await sql<{ table: string; rule: string }>`
      select conrelid::regclass::text as table, confdeltype as rule from pg_constraint
      where contype = 'f' and confrelid::regclass::text in ('appointment_person', 'message', 'turn_contact')`.execute(
      database,
    )
    expect(rows.map(({ table }) => table).toSorted()).toEqual(['appointment_link', 'appointment_link', 'message'])
    for (const { rule } of rows) expect(rule).toBe('c')
  })
})
