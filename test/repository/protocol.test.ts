import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { protocolVersion } from '../../src/domain/sync/protocol-version.ts'

/**
 * The shapes that travel. When this test fails you changed what devices and servers say to each other: raise
 * `protocolVersion`, add its line of history, and write the new hash here. A kiosk that was off for a month must be
 * told to update, not misunderstood.
 */
const shapes = [
  'sync/envelope.ts',
  'sync/messages.ts',
  'queue/command.ts',
  'queue/event.ts',
  'queue/ticket.ts',
  'queue/desk-session.ts',
  'queue/forget.ts',
  'queue/queue-snapshot.ts',
  'queue/queue-policy.ts',
  'queue/board-thresholds.ts',
]
const known: Readonly<Record<number, string>> = {
  1: '26011b75825fd16f',
  2: '21267211efecd273',
  3: '33e267562bbb908b',
  4: '1523357d7dc58a1c',
}

const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s+/g, ' ')

describe('the protocol', () => {
  it('changes its version whenever the shapes that travel change', () => {
    const hash = createHash('sha256')
    for (const shape of shapes) hash.update(withoutComments(readFileSync(`src/domain/${shape}`, 'utf8')))
    expect(hash.digest('hex').slice(0, 16)).toBe(known[protocolVersion])
  })

  it('keeps one line of history for each version', () => {
    const history = readFileSync('src/domain/sync/protocol-version.ts', 'utf8')
    for (let version = 1; version <= protocolVersion; version += 1)
      expect(history).toMatch(new RegExp(`^ \\* ${version} {2}\\d{4}-\\d{2} `, 'm'))
  })
})
