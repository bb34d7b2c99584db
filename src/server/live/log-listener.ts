/**
 * Listens to PostgreSQL for logs that have grown, whichever server grew them, and tells those who follow a site. A lost
 * connection is opened again, and every follower is then told to look, since anything may have happened meanwhile.
 */
import * as v from 'valibot'
import { liveHintSchema } from '../../domain/sync/messages.ts'
import type { LiveHint } from '../../domain/sync/envelope.ts'
import type { SiteId } from '../../domain/values/ids.ts'
import { newClient, type Database, type DatabaseAddress } from '../database/connect.ts'
import { logChannel } from '../sync/write-batch.ts'

export type Follower = (hint: LiveHint) => void

const reconnectMilliseconds = 1_000

export class LogListener {
  readonly #address: DatabaseAddress
  readonly #database: Database
  readonly #followers = new Map<SiteId, Set<Follower>>()
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
    client.on('notification', ({ payload }) => this.#heard(payload))
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

  #heard(payload: string | undefined): void {
    const hint = v.safeParse(v.pipe(v.string(), v.parseJson(), liveHintSchema), payload)
    if (hint.success) this.#tell(hint.output)
  }

  #tell(hint: LiveHint): void {
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
      for (const head of heads) this.#tell({ siteId: head.site_id, head: head.sequence })
    } catch {
      const client = this.#client
      this.#client = undefined
      // Connected, and failed afterwards: left open, it would hear beside its successor for ever.
      void client?.end().catch(() => undefined)
      if (!this.#isStopped) this.#retryLater()
    }
  }
}
