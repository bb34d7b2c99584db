/**
 * Is there a server behind this address? The app is one folder that any static host can serve; a host without a server
 * carries `{"server": false}` and the queue screens say so. Asked of the network first, remembered for the next cut.
 */
import * as v from 'valibot'
import { configurationSchema, type Configuration } from '../../domain/sync/messages.ts'
import type { Fetch } from '../sync/http-site-server.ts'

export interface KnownConfiguration extends Configuration {
  /** Not answered this time: what the last answer said, or no server when there never was one. */
  readonly isRemembered: boolean
}

export interface ConfigurationPorts {
  readonly fetch?: Fetch
  readonly address?: string
  /** The last answer; nothing of it is about a person. */
  readonly memory?: Pick<globalThis.Storage, 'getItem' | 'setItem'>
}

const memoryKey = 'said-configuration'
const timeLimitMilliseconds = 4000

/** Never rejects. A host that answers with a page of its own, or with nothing, is a host without a server. */
export async function loadConfiguration(ports: ConfigurationPorts = {}): Promise<KnownConfiguration> {
  const address = ports.address ?? new URL('./configuration.json', document.baseURI).href
  const memory = ports.memory ?? localStorage
  const answered = await ask(ports.fetch ?? ((input, init) => fetch(input, init)), address)
  if (!answered) return { ...recall(memory), isRemembered: true }
  remember(memory, answered)
  return { ...answered, isRemembered: false }
}

/** Undefined when nobody answered or a proxy did in the server's place. */
async function ask(fetchOnLine: Fetch, address: string): Promise<Configuration | undefined> {
  try {
    const signal = AbortSignal.timeout(timeLimitMilliseconds)
    const response = await fetchOnLine(address, { cache: 'no-store', signal })
    if (response.status >= 500) return undefined
    const body: unknown = await response.json().catch(() => undefined)
    const parsed = v.safeParse(configurationSchema, body)
    return parsed.success ? parsed.output : { server: false }
  } catch {
    return undefined
  }
}

function recall(memory: NonNullable<ConfigurationPorts['memory']>): Configuration {
  try {
    const parsed = v.safeParse(configurationSchema, JSON.parse(memory.getItem(memoryKey) ?? 'null'))
    return parsed.success ? parsed.output : { server: false }
  } catch {
    return { server: false }
  }
}

function remember(memory: NonNullable<ConfigurationPorts['memory']>, configuration: Configuration): void {
  try {
    memory.setItem(memoryKey, JSON.stringify(configuration))
  } catch {
    // A full or forbidden storage costs one question at the next start, nothing else.
  }
}
