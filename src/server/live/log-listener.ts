/**
 * Listens to PostgreSQL for logs that have grown, whichever server grew them, and tells those who follow a site, with what is new:
 * read once for all of them. A lost connection is opened again, and every follower is then told to look, since anything may have happened meanwhile.
 */
import * as v from 'valibot'
import { eventsPerHint, liveHintSchema } from '../../domain/sync/messages.ts'
import type { Hint } from '../../domain/catalogue.ts'
import type { LiveHint } from '../../domain/sync/envelope.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import { newClient, type Database, type DatabaseAddress } from '../database/connect.ts'
import { readNews } from '../sync/read-news.ts'
import { logChannel } from '../sync/write-batch.ts'

export type Follower = (hint: Hint) => void

const reconnectMilliseconds = 1_000

export class LogListener {
  readonly #address: DatabaseAddress
  readonly #database: Database
  readonly #followers = new Map<SiteId, Set<Follower>>()
  /** The head that was heard of last, the one that followers were told last, and the sites whose news are being read. */
  readonly #heard = new Map<SiteId, number>()
  readonly #told = new Map<SiteId, number>()
  readonly #reading = new Set<SiteId>()
  #client: ReturnType<typeof newClient> | undefined
  #timer: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(address: DatabaseAddress, database: Database) {
    this.#address = address
    this.#database = database
  }

  async start(): Promise<void> {
    const client = newClient(this.#address)
    this.#client = client
    client.on('error', () => this.#lost(client))
    client.on('end', () => this.#lost(client))
    client.on('notification', ({ payload }) => this.#notified(payload))
    await client.connect()
    await client.query(`listen ${logChannel}`)
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    clearTimeout(this.#timer)
    await this.#client?.end().catch(() => undefined)
  }

  /** @returns a function that ends it; called when the line to the device closes. */
  follow(siteId: SiteId, follower: Follower): () => void {
    const followers = this.#followers.get(siteId) ?? new Set()
    this.#followers.set(siteId, followers.add(follower))
    return () => void followers.delete(follower)
  }

  /** How many lines are open; for tests and the state of health. */
  get followerCount(): number {
    return [...this.#followers.values()].reduce((count, followers) => count + followers.size, 0)
  }

  /**
   * What this server has just written: its own lines need not wait until PostgreSQL has said so. Passed over when something else
   * came in between: PostgreSQL tells of both, in their order.
   */
  written(hint: Hint): void {
    const { siteId, head, news } = hint
    const first = news?.events[0]?.siteSequence ?? Number.NaN
    if (this.#reading.has(siteId) || this.#told.get(siteId) !== first - 1 || first <= head - eventsPerHint) return
    this.#heard.set(siteId, head)
    this.#tell(hint)
  }

  #notified(payload: string | undefined): void {
    const hint = v.safeParse(v.pipe(v.string(), v.parseJson(), liveHintSchema), payload)
    if (hint.success) void this.#grown(hint.output)
  }

  /** Two growths that come together are told together, and always in their order. A log never shrinks while one is connected to it. */
  async #grown({ siteId, head }: LiveHint): Promise<void> {
    if (head <= (this.#told.get(siteId) ?? -1)) return
    this.#heard.set(siteId, head)
    if (this.#reading.has(siteId)) return
    this.#reading.add(siteId)
    try {
      while (this.#told.get(siteId) !== this.#heard.get(siteId)) await this.#bring(siteId)
    } finally {
      this.#reading.delete(siteId)
    }
  }

  /** Without what is new when it cannot be read or was never told from where: devices look for themselves then. */
  async #bring(siteId: SiteId): Promise<void> {
    const [after, head = 0] = [this.#told.get(siteId), this.#heard.get(siteId)]
    const isFollowed = after !== undefined && (this.#followers.get(siteId)?.size ?? 0) > 0
    const news = isFollowed ? await readNews(this.#database, { siteId, after, head }).catch(() => undefined) : undefined
    this.#tell({ siteId, head, ...(news && { news }) })
  }

  #tell(hint: Hint): void {
    this.#told.set(hint.siteId, hint.head)
    for (const follower of this.#followers.get(hint.siteId) ?? []) follower(hint)
  }

  #lost(client: unknown): void {
    if (this.#isStopped || client !== this.#client) return
    this.#client = undefined
    this.#retryLater()
  }

  #retryLater(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#reconnect(), reconnectMilliseconds)
  }

  async #reconnect(): Promise<void> {
    try {
      await this.start()
      if (this.#isStopped) return await this.stop()
      const heads = await this.#database.selectFrom('site_head').select(['site_id', 'sequence']).execute()
      for (const { site_id: siteId, sequence: head } of heads) {
        this.#heard.set(siteId, head)
        this.#tell({ siteId, head })
      }
    } catch {
      const client = this.#client
      this.#client = undefined
      // Connected, and failed afterwards: left open, it would hear beside its successor for ever.
      void client?.end().catch(() => undefined)
      if (!this.#isStopped) this.#retryLater()
    }
  }
}
