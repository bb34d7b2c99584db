import { describe, expect, it } from 'vitest'
import { loadConfiguration } from '../../../src/device/session/configuration.ts'

class Memory {
  readonly #held = new Map<string, string>()
  getItem(key: string): string | null {
    return this.#held.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    this.#held.set(key, value)
  }
}

const load = (answer: () => Response | Promise<Response>, memory = new Memory()) =>
  loadConfiguration({ fetch: async () => answer(), address: 'https://site.example/configuration.json', memory })
const json = (body: unknown) => new Response(JSON.stringify(body))
const cut = () => Promise.reject(new TypeError('Failed to fetch'))

describe('whether there is a server', () => {
  it('is what the host says', async () => {
    expect(await load(() => json({ server: true, protocolVersion: 1 }))).toMatchObject({
      server: true,
      isRemembered: false,
    })
    expect(await load(() => json({ server: false }))).toMatchObject({ server: false, isRemembered: false })
  })

  it.each([
    ['answers every address with its home page', () => new Response('<!doctype html>')],
    ['has no such file', () => new Response('Not found', { status: 404 })],
    ['has a file of another shape', () => json({ server: 'yes' })],
  ])('is no for a host that %s', async (_, answer) => {
    expect(await load(answer)).toEqual({ server: false, isRemembered: false })
  })

  it('is remembered through a cut, and through a proxy that answers in the server’s place', async () => {
    const memory = new Memory()
    await load(() => json({ server: true }), memory)
    expect(await load(cut, memory)).toEqual({ server: true, isRemembered: true })
    expect(await load(() => new Response('Bad gateway', { status: 502 }), memory)).toMatchObject({ server: true })
  })

  it('is no when nobody ever answered or what was remembered is damaged', async () => {
    expect(await load(cut)).toEqual({ server: false, isRemembered: true })
    const memory = new Memory()
    memory.setItem('said-configuration', '{"serv')
    expect(await load(cut, memory)).toEqual({ server: false, isRemembered: true })
  })
})
