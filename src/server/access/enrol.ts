/** A code becomes a machine of its slot. The machine that held the slot before is told so and sends nothing any more. */
import { uuidv7 } from 'uuidv7'
import type { Transaction } from 'kysely'
import type { EnrolmentResponse } from '../../domain/access/enrolment.ts'
import { businessDayAt } from '../../domain/queue/business-day.ts'
import { nextNumbers } from '../../domain/queue/next-numbers.ts'
import type { Site } from '../../domain/queue/place.ts'
import type { DeviceId, SiteId } from '../../domain/values/ids.ts'
import type { Instant } from '../../domain/values/instant.ts'
import type { Database } from '../database/connect.ts'
import type { Tables } from '../database/schema.ts'
import { RequestProblem } from '../http/error-table.ts'
import type { SiteStates } from '../queue/site-states.ts'
import { deviceFromRow } from './device-of-token.ts'
import { hashOf, newToken } from './secrets.ts'

interface EnrolmentPorts {
  readonly database: Database
  readonly states: SiteStates
  readonly now: () => Instant
}

/** Finds the slot of a code and uses the code up, unless it is one of the demonstration’s. */
async function redeem(transaction: Transaction<Tables>, code: string, now: Instant) {
  const found = await transaction
    .selectFrom('enrolment_code')
    .innerJoin('device_slot', 'device_slot.slot', 'enrolment_code.slot')
    .selectAll()
    .where('code_hash', '=', hashOf(code))
    .forUpdate()
    .executeTakeFirst()
  if (!found || found.expires_at < now) throw new RequestProblem('code-refused')
  if (!found.is_reusable)
    await transaction.deleteFrom('enrolment_code').where('code_hash', '=', found.code_hash).execute()
  return found
}

async function replaceMachine(transaction: Transaction<Tables>, slot: string, now: Instant) {
  const machine = { device_id: uuidv7() as DeviceId, token: newToken() }
  await transaction
    .updateTable('device')
    .set({ replaced_at: now })
    .where('slot', '=', slot)
    .where('replaced_at', 'is', null)
    .execute()
  await transaction
    .insertInto('device')
    .values({
      device_id: machine.device_id,
      slot,
      token_hash: hashOf(machine.token),
      last_sequence: 0,
      last_gesture_at: now,
      replaced_at: null,
    })
    .execute()
  return machine
}

async function siteAtHead(transaction: Transaction<Tables>, states: SiteStates, siteId: SiteId) {
  // The head is locked: no push of the machine being replaced can slip in a number after these were counted.
  const { definition, sequence, generation } = await transaction
    .selectFrom('site_head')
    .innerJoin('site', 'site.site_id', 'site_head.site_id')
    .select(['definition', 'sequence', 'generation'])
    .where('site_head.site_id', '=', siteId)
    .forUpdate('site_head')
    .executeTakeFirstOrThrow()
  return { site: definition, generation, state: await states.at(transaction, siteId, { sequence, generation }) }
}

/** @throws RequestProblem `code-refused`. */
export function enrol({ database, states, now }: EnrolmentPorts, code: string): Promise<EnrolmentResponse<Site>> {
  return database.transaction().execute(async (transaction) => {
    const slot = await redeem(transaction, code, now())
    const { site, generation, state } = await siteAtHead(transaction, states, slot.site_id)
    const at = now()
    const { device_id, token } = await replaceMachine(transaction, slot.slot, at)
    const device = deviceFromRow({ ...slot, device_id })
    const businessDay = businessDayAt(site, at)
    const resumeFrom = nextNumbers(state, slot.kiosk_digit ?? 0, businessDay)
    return { device, token, site, generation, businessDay, resumeFrom, serverTime: at }
  })
}
