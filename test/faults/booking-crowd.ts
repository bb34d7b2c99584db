/** People and desks of one place who act at once, on several connections, through the code that ships. */
import { sql } from 'kysely'
import type { AppointmentPorts } from '../../src/server/appointments/appointment-ports.ts'
import { confirmHold, holdSlot } from '../../src/server/appointments/booking/book.ts'
import { cancelOwn, moveOwn } from '../../src/server/appointments/booking/change-own.ts'
import { actOnAppointment, bookForCaller } from '../../src/server/appointments/site/desk-acts.ts'
import type { Database } from '../../src/server/database/connect.ts'
import { RequestProblem } from '../../src/server/http/error-table.ts'
import type { SiteId } from '../../src/domain/values/ids.ts'
import type { Instant } from '../../src/domain/values/instant.ts'
import { amina, clermont, friday } from '../server/appointments/world.ts'
import { closure, deskAt, serviceAt, startAt, type Act, type BookingHistory } from './booking-world.ts'

const foreseen = new Set(['slot-taken', 'not-bookable', 'appointment-ended', 'hold-expired', 'unknown-appointment'])

interface Closed {
  readonly deskId: string
  readonly from: Instant
  readonly at: Instant
}

export class BookingCrowd {
  readonly #ports: AppointmentPorts
  readonly #siteId: SiteId
  readonly #holds: string[] = []
  readonly #secrets: string[] = []
  /** Half hours of desks that were away, and since when. */
  readonly closed: Closed[] = []
  /** Errors that no screen has a sentence for. */
  readonly unforeseen: string[] = []
  granted = 0
  refused = 0
  #now: Instant = friday

  constructor(database: Database, siteId: SiteId) {
    this.#siteId = siteId
    this.#ports = {
      database,
      now: () => this.#now,
      channels: { email: false, sms: false },
      wake: () => undefined,
    }
  }

  /** How many people were told that they have an appointment. */
  get promised(): number {
    return this.#secrets.length
  }

  /** Only refusals that were foreseen are refusals. */
  async live({ meetings }: BookingHistory): Promise<void> {
    for (const { minutesLater, acts } of meetings) {
      this.#now = (this.#now + minutesLater * 60_000) as Instant
      for (const end of await Promise.allSettled(acts.map((each) => this.#do(each)))) {
        if (end.status === 'fulfilled') this.granted += 1
        else if (end.reason instanceof RequestProblem && foreseen.has(end.reason.code)) this.refused += 1
        else this.unforeseen.push(String(end.reason))
      }
    }
  }

  async #do(act: Act): Promise<void> {
    const [ports, siteId] = [this.#ports, this.#siteId]
    if ('desk' in act) await this.#closeDesk(act)
    else if (!('service' in act)) await this.#change(act)
    else if (act.kind === 'book-by-desk') {
      const wish = { serviceId: serviceAt(act.service), commune: clermont, start: startAt(act.nth), ...amina }
      this.#secrets.push((await bookForCaller(ports, siteId, wish)).secret)
    } else {
      const instead = act.kind === 'hold-instead' ? this.#holds.at(-1) : undefined
      const wish = { siteId, serviceId: serviceAt(act.service), commune: clermont, start: startAt(act.nth) }
      this.#holds.push((await holdSlot(ports, { ...wish, ...(instead !== undefined && { instead }) })).holdToken)
    }
  }

  async #change(act: Extract<Act, { readonly who: number }>): Promise<void> {
    const [ports, siteId] = [this.#ports, this.#siteId]
    const among = act.kind === 'confirm' ? this.#holds : this.#secrets
    const token = among[act.who % Math.max(1, among.length)]
    if (token === undefined) return
    if (act.kind === 'confirm') {
      const { secret } = await confirmHold(ports, { holdToken: token, commune: clermont, ...amina })
      // Sent twice, a confirmation is answered twice: one person, two links.
      if (this.#holds.includes(token)) this.#secrets.push(secret)
      this.#holds.splice(this.#holds.indexOf(token), this.#holds.includes(token) ? 1 : 0)
    } else if (act.kind === 'cancel') await cancelOwn(ports, token)
    else if (act.kind === 'move') await moveOwn(ports, { secret: token, siteId, start: startAt(act.nth) })
    else await this.#revoke(act.who)
  }

  async #revoke(who: number): Promise<void> {
    const booked = await this.#ports.database
      .selectFrom('appointment')
      .select('appointment_id')
      .where('site_id', '=', this.#siteId)
      .where('state', '=', 'booked')
      .execute()
    const row = booked[who % Math.max(1, booked.length)]
    const act = { siteId: this.#siteId, step: 'revoke' as const }
    if (row) await actOnAppointment(this.#ports, { ...act, appointmentId: row.appointment_id })
  }

  async #closeDesk({ desk, nth }: { readonly desk: number; readonly nth: number }): Promise<void> {
    const blackout = JSON.stringify([closure(this.#siteId, { desk, nth })])
    await sql`update site set definition = jsonb_set(definition, '{appointments,blackouts}',
      (definition -> 'appointments' -> 'blackouts') || ${blackout}::jsonb) where site_id = ${this.#siteId}`.execute(
      this.#ports.database,
    )
    this.closed.push({ deskId: deskAt(this.#siteId, desk), from: startAt(nth), at: this.#now })
  }
}
