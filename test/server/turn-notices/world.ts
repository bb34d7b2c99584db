/** A centre whose people may be told of their turn, with a mail server and a provider of text messages of its own. */
import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { uuidv7 } from 'uuidv7'
import { noticesSchema, type Notices } from '../../../src/domain/queue/turn-notice-messages.ts'
import type { LegId, SiteId, VisitId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { openHttpSmsSender } from '../../../src/server/messages/http-sms-sender.ts'
import { openSmtpSender } from '../../../src/server/messages/smtp-sender.ts'
import { SiteStates } from '../../../src/server/queue/site-states.ts'
import { claimNotices, type SendingPorts } from '../../../src/server/turn-notices/claim-notices.ts'
import { sendNotice } from '../../../src/server/turn-notices/send-notice.ts'
import { information } from '../../world/places.ts'
import { enrol, post, type Machine } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'
import { openSmsPeer, type SmsPeer } from '../sms-peer.ts'
import { openSmtpPeer, type SmtpPeer } from '../smtp-peer.ts'

export interface Held {
  readonly secret: string
  readonly legId: LegId
}

export const byMail = { channel: 'email', address: 'amina@example.org' } as const
export const bySms = { channel: 'sms', number: '06 12 34 56 78' } as const

export class TurnWorld {
  readonly logged: string[] = []
  /** The site's clock, which a test may move on. */
  ahead = 0
  readonly #taken: LegId[] = []
  #given: Promise<unknown> = Promise.resolve()
  site!: RunningSite
  kiosk!: Machine
  desk!: Machine
  mail!: SmtpPeer
  sms!: SmsPeer

  static async open(): Promise<TurnWorld> {
    const world = new TurnWorld()
    ;[world.mail, world.sms] = await Promise.all([openSmtpPeer(), openSmsPeer()])
    const messages = { channels: { email: true, sms: true }, wake: () => undefined }
    world.site = await startSite(await freshDatabase(), { now: () => world.now(), messages })
    world.kiosk = await enrol(world.site.origin, world.site.codeOf('demo-centre-kiosk-1'))
    world.desk = await enrol(world.site.origin, world.site.codeOf('demo-centre-desk-1'))
    return world
  }

  now = () => instant(Date.now() + this.ahead)

  /** What one server sends with; each has a memory of its own. */
  server(): SendingPorts {
    return {
      database: this.site.database,
      states: new SiteStates(),
      senders: {
        email: openSmtpSender({ url: this.mail.url, from: 'Accueil <rdv@example.org>' }),
        sms: openHttpSmsSender({ url: this.sms.url }),
      },
      publicAddress: 'https://said.example.org/',
      now: this.now,
      log: (line) => void this.logged.push(line),
    }
  }

  /** One after the other, as a kiosk gives numbers: two pushes at once may overtake one another on the way. */
  take(): Promise<Held> {
    const taken = this.#given.then(() => this.#take())
    this.#given = taken
    return taken
  }

  async #take(): Promise<Held> {
    const secret = randomBytes(16).toString('base64url')
    const envelope = this.kiosk.ticket()
    if (envelope.command.type !== 'issueTicket') throw new Error('A ticket was expected.')
    const followHash = createHash('sha256').update(secret).digest('hex')
    await this.kiosk.push({ ...envelope, command: { ...envelope.command, followHash } })
    this.#taken.push(envelope.command.legId)
    return { secret, legId: envelope.command.legId }
  }

  ask = ({ secret }: Held, contact: object = bySms, variant = 'fr') =>
    post(`${this.site.origin}/api/follow/notices/ask`, { secret, contact, variant })

  look = async ({ secret }: Pick<Held, 'secret'>, path = ''): Promise<Notices> =>
    v.parse(noticesSchema, await (await post(`${this.site.origin}/api/follow/notices${path}`, { secret })).json())

  /** One look and what it led to, as a server does it. @returns how many notices left. */
  async round(ports: SendingPorts = this.server()): Promise<number> {
    const claimed = await claimNotices(ports)
    await Promise.all(claimed.map((each) => sendNotice(ports, each)))
    return claimed.length
  }

  async call(): Promise<void> {
    await this.desk.push(this.desk.next())
  }

  async finish(legId: LegId): Promise<void> {
    const { deskId } = this.desk.place.device
    if (deskId) await this.desk.push(this.desk.envelope({ type: 'finishService', deskId, legId }))
  }

  /** A desk of the other site is open. */
  async openEast() {
    const desk = await enrol(this.site.origin, this.site.codeOf('demo-est-desk-1'))
    const { deskId, siteId } = desk.place.device
    if (!deskId) throw new Error('A desk was expected.')
    await desk.push(desk.envelope({ type: 'openDesk', deskId }))
    return { deskId, siteId }
  }

  /** Sends somebody there, who is there at once. */
  async send({ legId }: Held, { siteId }: { readonly siteId: SiteId }): Promise<void> {
    const { deskId } = this.desk.place.device
    if (!deskId) throw new Error('A desk was expected.')
    const there = { toSiteId: siteId, serviceId: information, travelMinutes: 0 }
    const fresh = { newLegId: uuidv7() as LegId, newVisitId: uuidv7() as VisitId }
    await this.desk.push(this.desk.envelope({ type: 'transferToSite', deskId, legId, ...there, ...fresh }))
  }

  texts = (): string[] => this.sms.received.map(({ body }) => body.text ?? '')

  /** An empty line, nobody told, everything well. */
  async startAnew(): Promise<void> {
    this.ahead = 0
    this.mail.mood = 'accepting'
    this.sms.status = 200
    for (const list of [this.mail.received, this.sms.received, this.logged]) list.length = 0
    for (const table of ['turn_contact', 'turn_message', 'ticket_follow'] as const)
      await this.site.database.deleteFrom(table).execute()
    const leaving = this.#taken.splice(0).map((legId) => this.kiosk.envelope({ type: 'leaveQueue', legId }))
    if (leaving.length > 0) await this.kiosk.push(...leaving)
    const { deskId } = this.desk.place.device
    if (deskId) await this.desk.push(this.desk.envelope({ type: 'openDesk', deskId }))
  }

  async stop(): Promise<void> {
    await this.site.stop()
    await Promise.all([this.mail.close(), this.sms.close()])
  }
}
