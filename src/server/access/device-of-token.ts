/** Who speaks: the machine that holds a token, or a clear refusal. */
import type { Device } from '../../domain/access/device.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import type { Database } from '../database/connect.ts'
import { RequestProblem } from '../http/error-table.ts'
import { hashOf } from './secrets.ts'

/** The device of a row of `device` joined with its slot. */
export function deviceFromRow(row: {
  device_id: Device['deviceId']
  slot: string
  site_id: SiteId
  role: Device['role']
  kiosk_digit: number | null
  desk_id: Device['deskId'] | null
}): Device {
  return {
    deviceId: row.device_id,
    slot: row.slot,
    siteId: row.site_id,
    role: row.role,
    ...(row.kiosk_digit === null ? {} : { kioskDigit: row.kiosk_digit }),
    ...(row.desk_id ? { deskId: row.desk_id } : {}),
  }
}

const tokenOf = (authorization: string | undefined): string => /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? ''

/** @throws RequestProblem `not-enrolled` or `device-replaced`. */
export async function deviceOfToken(database: Database, authorization: string | undefined): Promise<Device> {
  const row = await database
    .selectFrom('device')
    .innerJoin('device_slot', 'device_slot.slot', 'device.slot')
    .selectAll()
    .where('token_hash', '=', hashOf(tokenOf(authorization)))
    .executeTakeFirst()
  if (!row) throw new RequestProblem('not-enrolled')
  if (row.replaced_at !== null) throw new RequestProblem('device-replaced')
  return deviceFromRow(row)
}

/** @throws RequestProblem `not-enrolled`, `device-replaced` or `other-site`. */
export async function deviceOfSite(
  database: Database,
  { authorization, siteId }: { readonly authorization: string | undefined; readonly siteId: string },
): Promise<Device> {
  const device = await deviceOfToken(database, authorization)
  if (device.siteId !== siteId) throw new RequestProblem('other-site')
  return device
}
