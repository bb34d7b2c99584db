import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { request } from 'node:http'
import { sql } from 'kysely'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configurationSchema } from '../../../src/domain/sync/messages.ts'
import { protocolVersion } from '../../../src/domain/sync/protocol-version.ts'
import { enrol, post, refusalOf } from '../machine.ts'
import { freshDatabase } from '../postgres-fixture.ts'
import { startSite, type RunningSite } from '../running-site.ts'

const webFolder = mkdtempSync(join(tmpdir(), 'said-web-'))
let site: RunningSite

beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'))
  writeFileSync(join(webFolder, 'index.html'), `<!doctype html><title>SAID</title>${'<p>bonjour</p>'.repeat(200)}`)
  writeFileSync(join(webFolder, 'service-worker.js'), 'self')
  writeFileSync(join(webFolder, 'manifest.webmanifest'), '{}')
  writeFileSync(join(webFolder, 'configuration.json'), '{"server":false}')
  writeFileSync(join(webFolder, 'assets', 'index-DGIeC7ux.js'), 'export {}')
  site = await startSite(await freshDatabase(), { webFolder })
})
afterAll(async () => {
  await site.stop()
  rmSync(webFolder, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(site.origin + path, { headers })

describe('limits', () => {
  const asked = async (origin: string, count: number) => {
    const answers = await Promise.all(
      Array.from({ length: count }, (_, rank) =>
        fetch(`${origin}/api/appointments/options`, {
          headers: { 'X-Forwarded-For': `203.0.${rank % 250}.${Math.floor(rank / 250)}, 10.0.0.5` },
        }),
      ),
    )
    return answers.filter(({ status }) => status === 429).length
  }

  it('count the people behind a proxy that is trusted, and a proxy that is not as one of them', async () => {
    const behind = await startSite(await freshDatabase(), { trustedProxies: ['10.0.0.0/8'] })
    expect(await asked(behind.origin, 250)).toBe(0)
    await behind.stop()
    expect(await asked(site.origin, 250)).toBe(10)
  })
})

describe('every answer', () => {
  it.each(['/', '/api/health', '/api/nowhere', '/nowhere', '/configuration.json', '/assets/index-DGIeC7ux.js'])(
    '%s carries the headers that keep the page closed to others',
    async (path) => {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'"])
        expect(policy).toContain(rule)
      for (const rule of ["base-uri 'none'", "frame-ancestors 'none'", "style-src 'self'", "connect-src 'self'"])
        expect(policy).toContain(rule)
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('server')).toBeNull()
    },
  )

  it('asks browsers to stay on TLS only where there is TLS', async () => {
    expect((await get('/')).headers.get('strict-transport-security')).toBeNull()
    const proxied = await get('/', { 'X-Forwarded-Proto': 'https' })
    expect(proxied.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
  })
})

describe('what a browser may keep', () => {
  it('is for ever what carries a hash, and never what says which hash is current', async () => {
    const caching = async (path: string) => (await get(path)).headers.get('cache-control')
    expect(await caching('/assets/index-DGIeC7ux.js')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/service-worker.js', '/manifest.webmanifest'])
      expect(await caching(path), path).toBe('no-cache')
    for (const path of ['/api/health', '/api/nowhere', '/api/sites/demo-centre/log', '/configuration.json'])
      expect(await caching(path), path).toBe('no-store')
  })

  it('arrives compressed', async () => {
    const raw = (encoding: string) =>
      new Promise<{ encoding: string | undefined; body: Buffer }>((resolve) => {
        request(`${site.origin}/`, { headers: { 'Accept-Encoding': encoding } }, (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }),
          )
        }).end()
      })
    const brotli = await raw('br')
    expect(brotli.encoding).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toContain('bonjour')
    const gzip = await raw('gzip')
    expect(gunzipSync(gzip.body).toString()).toContain('bonjour')
    expect(gzip.body.length).toBeLessThan(500)
  })
})

describe('the server', () => {
  it('says that it is one, over what a static host would say', async () => {
    const configuration = v.parse(configurationSchema, await (await get('/configuration.json')).json())
    expect(configuration).toEqual({ server: true, protocolVersion })
  })

  it('opens no file beside the app', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/..%2f..%2f..%2fetc/passwd',
      '/.git/config',
    ])
      expect((await get(path)).status, path).toBeGreaterThanOrEqual(400)
  })

  it('answers an unknown address with what to do', async () => {
    expect(await refusalOf(await get('/api/nowhere'))).toEqual({ status: 404, code: 'unknown-address' })
    expect(await refusalOf(await get('/api/sites/../../etc/log'))).toMatchObject({ status: 404 })
    expect((await get('/api/sites/NOT A SITE/log')).status).toBe(400)
  })
})

describe('the log of the server', () => {
  it('says that something broke and where, and repeats nothing of what was sent', async () => {
    const kiosk = await enrol(site.origin, site.codeOf('demo-centre-kiosk-1'))
    const ticket = kiosk.ticket()
    await sql`alter table ticket_label add constraint broken check (label <> 'A101')`.execute(site.database)
    const refused = await kiosk.send({ protocolVersion, commands: [ticket] })
    expect(await refusalOf(refused)).toEqual({ status: 500, code: 'unexpected' })
    await sql`alter table ticket_label drop constraint broken`.execute(site.database)
    const [line, ...others] = site.logged
    expect(line).toMatch(/unexpected: .*23514.* POST \/api\/sites\/:siteId\/commands/)
    expect(others).toEqual([])
    const { token, device } = kiosk.place
    const spoken = ticket.command.type === 'issueTicket' ? [ticket.command.legId, ticket.command.label] : []
    for (const secret of [token, device.deviceId, ticket.commandId, ...spoken]) expect(line).not.toContain(secret)
    expect((await kiosk.push(ticket)).acknowledgements).toMatchObject([{ result: 'accepted', siteSequence: 1 }])
  })

  it('stays silent about refusals that are foreseen', async () => {
    const before = site.logged.length
    await post(`${site.origin}/api/devices/enrol`, { protocolVersion, code: 'WRONGCODE12345678' })
    await post(`${site.origin}/api/devices/enrol`, '{ broken Amina')
    expect(site.logged).toHaveLength(before)
  })
})

describe('a database that goes away', () => {
  it('is said to be away, and nothing else is', async () => {
    const address = await freshDatabase()
    const other = await startSite(address)
    const kiosk = await enrol(other.origin, other.codeOf('demo-centre-kiosk-1'))
    await sql`select 1`.execute(other.database)
    await sql.raw(`alter database ${address.database} with allow_connections false`).execute(site.database)
    await sql
      .raw(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${address.database}'`)
      .execute(site.database)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const refused = await kiosk.send({ protocolVersion, commands: [kiosk.ticket()] })
    expect(await refusalOf(refused)).toEqual({ status: 503, code: 'unavailable' })
    await sql.raw(`alter database ${address.database} with allow_connections true`).execute(site.database)
    kiosk.deviceSequence = 0
    expect((await kiosk.push(kiosk.ticket())).acknowledgements).toMatchObject([{ result: 'accepted' }])
    await other.stop()
  })
})
