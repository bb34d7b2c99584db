import { describe, expect, it } from 'vitest'
import { legsOfDay, emptyQueue } from '../../../src/domain/queue/queue-state.ts'
import type { QueueCommand } from '../../../src/domain/queue/command.ts'
import type { CommandId, LegId, SiteId, VisitId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'
import { GrowingPreview, isFact, preview } from '../../../src/device/session/preview.ts'
import type { OutboxEntry } from '../../../src/device/storage/outbox.ts'
import { desk, firstDesk, information, kiosk, nineOClock, site, uuid } from '../building.ts'

const businessDay = localDate('2026-11-24')
const legId = (number: number) => uuid(900 + number) as LegId

const entry = (number: number, command: QueueCommand, siteId: SiteId = site.id): OutboxEntry => ({
  isAttempted: false,
  envelope: {
    commandId: uuid(number) as CommandId,
    deviceId: kiosk.deviceId,
    siteId,
    deviceSequence: number,
    generation: 1,
    issuedAt: instant(nineOClock + number),
    clockOffsetMilliseconds: 0,
    command,
  },
})
const issued = (number: number): OutboxEntry =>
  entry(number, {
    type: 'issueTicket',
    visitId: uuid(700 + number) as VisitId,
    legId: legId(number),
    serviceId: information,
    priority: 'ordinary',
    businessDay,
    label: `A10${number}`,
  })
const left = (number: number, of: number) => entry(number, { type: 'leaveQueue', legId: legId(of) })
const confirmed = emptyQueue(site)
const shown = (pending: readonly OutboxEntry[]) =>
  legsOfDay(preview(confirmed, pending, kiosk), businessDay).map((leg) => `${leg.label} ${leg.state}`)

describe('what a device shows of its own gestures before the site answers', () => {
  it('is what the site will decide', () => {
    expect(shown([issued(1), issued(2), left(3, 1)])).toEqual(['A101 left', 'A102 waiting'])
  })

  it('passes over a gesture that no longer applies, and over those of another site', () => {
    const elsewhere = entry(3, { type: 'leaveQueue', legId: legId(1) }, 'elsewhere' as SiteId)
    expect(shown([left(2, 8), issued(1), elsewhere])).toEqual(['A101 waiting'])
  })

  it('never is a call', () => {
    expect(isFact({ type: 'callNext', deskId: firstDesk })).toBe(false)
    const call = entry(2, { type: 'callNext', deskId: firstDesk })
    expect(preview(preview(confirmed, [issued(1)], kiosk), [call], desk).siteSequence).toBe(1)
  })
})

describe('the preview that grows', () => {
  it('is the same as the one made anew, whatever comes, goes, or is confirmed meanwhile', () => {
    const growing = new GrowingPreview()
    const told = preview(confirmed, [issued(1)], kiosk)
    const lists = [[issued(1)], [issued(1), issued(2)], [issued(1), issued(2), left(3, 2)], [issued(2), left(3, 2)], []]
    for (const pending of lists)
      expect(growing.over(confirmed, pending, kiosk)).toEqual(preview(confirmed, pending, kiosk))
    expect(growing.over(told, [issued(2)], kiosk)).toEqual(preview(told, [issued(2)], kiosk))
  })

  it('replays only what was added', () => {
    const growing = new GrowingPreview()
    const one = growing.over(confirmed, [issued(1)], kiosk)
    expect(growing.over(confirmed, [issued(1)], kiosk)).toBe(one)
  })
})
