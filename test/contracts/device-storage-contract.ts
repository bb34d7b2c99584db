/** What every storage of a device promises, whatever it is made of. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Event, Snapshot } from '../../src/domain/catalogue.ts'
import { snapshotOf } from '../../src/domain/queue/queue-snapshot.ts'
import { emptyQueue } from '../../src/domain/queue/queue-state.ts'
import type { EventEnvelope } from '../../src/domain/sync/envelope.ts'
import type { CommandId, DeviceId, LegId, VisitId } from '../../src/domain/values/ids.ts'
import { instant } from '../../src/domain/values/instant.ts'
import { localDate } from '../../src/domain/values/local-date.ts'
import type { DeviceStorage } from '../../src/device/storage/device-storage.ts'
import type { CommandDraft } from '../../src/device/storage/outbox.ts'
import type { Welcome } from '../../src/device/storage/identity.ts'
import { information, kiosk, nineOClock, site, uuid } from '../device/building.ts'

const at = instant(nineOClock)
const today = localDate('2026-11-24')
const tomorrow = localDate('2026-11-25')
const id = (number: number) => uuid(number) as CommandId

export const leaving = (number: number): CommandDraft => ({
  commandId: id(number),
  deviceId: kiosk.deviceId,
  siteId: site.id,
  generation: 1,
  issuedAt: at,
  clockOffsetMilliseconds: 0,
  command: { type: 'leaveQueue', legId: uuid(900 + number) as LegId },
})

const issuing = (number: number, sequence: number): CommandDraft => ({
  ...leaving(number),
  command: {
    type: 'issueTicket',
    visitId: uuid(700 + number) as VisitId,
    legId: uuid(900 + number) as LegId,
    serviceId: information,
    priority: 'ordinary',
    businessDay: today,
    label: `A1${String(sequence).padStart(2, '0')}`,
  },
})

const event = (siteSequence: number): EventEnvelope<Event> => ({
  siteId: site.id,
  siteSequence,
  commandId: id(siteSequence),
  deviceId: kiosk.deviceId,
  at,
  event: { type: 'visitorLeft', legId: uuid(900 + siteSequence) as LegId },
})
const events = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => event(from + index))

const remembered = (siteSequence: number): Snapshot => ({
  siteSequence,
  takenAt: at,
  state: snapshotOf(emptyQueue(site)),
})

const welcome = (given: Partial<Welcome> = {}): Welcome => ({
  device: kiosk,
  token: 't'.repeat(43),
  site,
  generation: 1,
  businessDay: today,
  resumeFrom: {},
  serverTime: at,
  ...given,
})

const sequences = async (storage: DeviceStorage) =>
  (await storage.outbox.unanswered(100)).map((each) => [each.envelope.commandId, each.envelope.deviceSequence])

const numbersOf = async (storage: DeviceStorage, letter: string, day = today, atLeast?: number) => {
  let given = 0
  await storage.outbox.appendNumbered(
    { businessDay: day, letter, ...(atLeast === undefined ? {} : { atLeast }) },
    (number) => {
      given = number
      return issuing(Math.floor(Math.random() * 1e9), number)
    },
  )
  return given
}

export function describeDeviceStorage(name: string, open: () => Promise<DeviceStorage>): void {
  describe(`the storage of a device, ${name}`, () => {
    let storage: DeviceStorage
    beforeEach(async () => {
      storage = await open()
      await storage.eventLog.reset(1)
    })

    describe('outbox', () => {
      it('numbers gestures 1, 2, 3 in their order and keeps them until the site answers', async () => {
        for (const number of [11, 12, 13]) await storage.outbox.append(leaving(number))
        expect(await sequences(storage)).toEqual([
          [id(11), 1],
          [id(12), 2],
          [id(13), 3],
        ])
      })

      it('numbers gestures made in the same instant apart', async () => {
        const appended = await Promise.all([1, 2, 3, 4, 5].map((each) => storage.outbox.append(leaving(each))))
        expect(appended.map((each) => each.deviceSequence).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
      })

      it('gives each person of a day and letter a number of their own, from 1', async () => {
        const given = await Promise.all(Array.from({ length: 12 }, () => numbersOf(storage, 'A')))
        expect(given.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        expect(await numbersOf(storage, 'C')).toBe(1)
        expect(await numbersOf(storage, 'A', tomorrow)).toBe(1)
      })

      it('takes no number when the command could not be made', async () => {
        const broken = storage.outbox.appendNumbered({ businessDay: today, letter: 'A' }, () => {
          throw new Error('no command')
        })
        await expect(broken).rejects.toThrow('no command')
        expect(await numbersOf(storage, 'A')).toBe(1)
        expect(await storage.outbox.unanswered(10)).toHaveLength(1)
      })

      it('never goes below a number that the log already shows', async () => {
        expect(await numbersOf(storage, 'A', today, 8)).toBe(8)
        expect(await numbersOf(storage, 'A', today, 3)).toBe(9)
      })

      it('drops a refused command, keeps its answer, and goes on with the next', async () => {
        for (const number of [1, 2]) await storage.outbox.append(leaving(number))
        const refusal = { code: 'unknown-ticket' }
        await storage.outbox.acknowledge([{ commandId: id(1), result: 'refused', refusal }], at)
        expect(await sequences(storage)).toEqual([[id(2), 2]])
        expect(await storage.outbox.receipt(id(1))).toEqual({ commandId: id(1), result: 'refused', refusal })
        expect(await storage.outbox.receipt(id(2))).toBeUndefined()
      })

      it('shows an accepted command as pending until the log has reached it', async () => {
        await storage.outbox.append(leaving(1))
        await storage.outbox.acknowledge([{ commandId: id(1), result: 'accepted', siteSequence: 3 }], at)
        expect(await sequences(storage)).toEqual([])
        await storage.eventLog.append(1, events(1, 2))
        expect((await storage.snapshotAfter({ generation: 1, cursor: 0 })).pending).toHaveLength(1)
        await storage.eventLog.append(1, events(3, 3))
        expect((await storage.snapshotAfter({ generation: 1, cursor: 0 })).pending).toHaveLength(0)
      })

      it('shows nothing twice when the log came before the answer', async () => {
        await storage.outbox.append(leaving(1))
        await storage.eventLog.append(1, events(1, 4))
        await storage.outbox.acknowledge([{ commandId: id(1), result: 'accepted', siteSequence: 2 }], at)
        expect((await storage.snapshotAfter({ generation: 1, cursor: 0 })).pending).toHaveLength(0)
      })

      it('ignores the answer to a command it never sent', async () => {
        await storage.outbox.append(leaving(1))
        await storage.outbox.acknowledge([{ commandId: id(99), result: 'accepted', siteSequence: 1 }], at)
        expect(await sequences(storage)).toEqual([[id(1), 1]])
        expect(await storage.outbox.receipt(id(99))).toBeUndefined()
      })

      it('takes back a command that was never sent and leaves no gap behind it', async () => {
        for (const number of [1, 2, 3]) await storage.outbox.append(leaving(number))
        expect(await storage.outbox.withdraw(id(2))).toBe(true)
        expect(await sequences(storage)).toEqual([
          [id(1), 1],
          [id(3), 2],
        ])
        await storage.outbox.append(leaving(4))
        expect((await sequences(storage)).at(-1)).toEqual([id(4), 3])
      })

      it('does not take back what may have been sent', async () => {
        await storage.outbox.append(leaving(1))
        await storage.outbox.markAttempted([id(1)])
        expect(await storage.outbox.withdraw(id(1))).toBe(false)
        expect(await storage.outbox.withdraw(id(77))).toBe(false)
        expect(await sequences(storage)).toEqual([[id(1), 1]])
      })

      it('sends again under the numbers the site waits for, after either side lost its memory', async () => {
        for (const number of [1, 2, 3]) await storage.outbox.append(leaving(number))
        await storage.outbox.acknowledge([{ commandId: id(1), result: 'accepted', siteSequence: 9 }], at)
        await storage.outbox.renumberFrom(8)
        expect(await sequences(storage)).toEqual([
          [id(2), 8],
          [id(3), 9],
        ])
        await storage.outbox.append(leaving(4))
        expect((await sequences(storage)).at(-1)).toEqual([id(4), 10])
        await storage.outbox.renumberFrom(1)
        expect(await sequences(storage)).toEqual([
          [id(1), 1],
          [id(2), 2],
          [id(3), 3],
          [id(4), 4],
        ])
      })
    })

    describe('log', () => {
      it('holds pages once, even when they come twice or overlap', async () => {
        expect(await storage.eventLog.append(1, events(1, 3))).toBe('stored')
        expect(await storage.eventLog.append(1, events(1, 3))).toBe('stored')
        expect(await storage.eventLog.append(1, events(2, 5))).toBe('stored')
        expect((await storage.eventLog.readAfter(0)).map((each) => each.siteSequence)).toEqual([1, 2, 3, 4, 5])
        expect(await storage.eventLog.position()).toEqual({ generation: 1, cursor: 5 })
      })

      it('refuses a page that leaves a hole, and stores nothing of it', async () => {
        await storage.eventLog.append(1, events(1, 2))
        expect(await storage.eventLog.append(1, events(4, 5))).toBe('gap')
        expect(await storage.eventLog.append(1, [event(3), event(5)])).toBe('gap')
        expect(await storage.eventLog.position()).toEqual({ generation: 1, cursor: 2 })
      })

      it('forgets everything when the site has forgotten people, and keeps what it has to send', async () => {
        await storage.outbox.append(leaving(1))
        await storage.eventLog.append(1, events(1, 5))
        await storage.eventLog.append(2, events(1, 2))
        expect((await storage.eventLog.readAfter(0)).map((each) => each.siteSequence)).toEqual([1, 2])
        expect(await storage.eventLog.position()).toEqual({ generation: 2, cursor: 2 })
        expect(await sequences(storage)).toEqual([[id(1), 1]])
      })

      it('starts from what the site remembers, keeps what it has to send, and forgets what is over', async () => {
        await storage.outbox.append(leaving(1))
        await storage.eventLog.append(1, events(1, 5))
        await storage.markPrinted(uuid(7) as VisitId, at)
        expect(await storage.eventLog.restart(2, remembered(5), events(6, 7))).toBe('stored')
        expect(await storage.eventLog.position()).toEqual({ generation: 2, cursor: 7 })
        expect((await storage.eventLog.readAfter(0)).map((each) => each.siteSequence)).toEqual([6, 7])
        const anew = await storage.snapshotAfter({ generation: 1, cursor: 5 })
        expect([anew.after, anew.base, anew.events.length]).toEqual([5, remembered(5), 2])
        const further = await storage.snapshotAfter({ generation: 2, cursor: 6 })
        expect([further.after, further.base, further.events.length]).toEqual([6, undefined, 1])
        expect(await sequences(storage)).toEqual([[id(1), 1]])
        expect(await storage.markPrinted(uuid(7) as VisitId, at)).toBe(true)
      })

      it('takes a start that came late, or with a hole, for what it is', async () => {
        expect(await storage.eventLog.restart(2, remembered(5), events(7, 8))).toBe('gap')
        expect(await storage.eventLog.position()).toEqual({ generation: 1, cursor: 0 })
        await storage.eventLog.restart(2, remembered(5), events(6, 8))
        expect(await storage.eventLog.restart(2, remembered(5), events(6, 7))).toBe('stored')
        expect(await storage.eventLog.position()).toEqual({ generation: 2, cursor: 8 })
        await storage.eventLog.restart(3, remembered(8), [])
        expect(await storage.eventLog.position()).toEqual({ generation: 3, cursor: 8 })
        await storage.eventLog.reset(3)
        expect(await storage.eventLog.position()).toEqual({ generation: 3, cursor: 0 })
        expect(await storage.eventLog.snapshot()).toBeUndefined()
      })

      it('is read from where a screen stands, and whole when it was taken anew', async () => {
        await storage.eventLog.append(1, events(1, 5))
        const rest = await storage.snapshotAfter({ generation: 1, cursor: 3 })
        expect([rest.after, rest.events.map((each) => each.siteSequence)]).toEqual([3, [4, 5]])
        await storage.eventLog.reset(1)
        await storage.eventLog.append(1, events(1, 1))
        const anew = await storage.snapshotAfter({ generation: 1, cursor: 5 })
        expect([anew.after, anew.cursor, anew.events.length]).toEqual([0, 1, 1])
        const other = await storage.snapshotAfter({ generation: 0, cursor: 1 })
        expect([other.after, other.events.length]).toEqual([0, 1])
      })
    })

    describe('identity', () => {
      it('is nobody before enrolment and who the site said after it', async () => {
        expect(await storage.identity()).toBeUndefined()
        await storage.enrol(welcome())
        expect(await storage.identity()).toEqual({ device: kiosk, token: 't'.repeat(43), site })
      })

      it('lets a replaced machine go on after the last number that the site saw', async () => {
        await numbersOf(storage, 'A')
        await storage.enrol(welcome({ resumeFrom: { A: 8, C: 1 } }))
        expect(await numbersOf(storage, 'A')).toBe(8)
        expect(await numbersOf(storage, 'C')).toBe(1)
      })

      it('never lowers a number already given here', async () => {
        for (let count = 0; count < 5; count += 1) await numbersOf(storage, 'A')
        await storage.enrol(welcome({ resumeFrom: { A: 3 } }))
        expect(await numbersOf(storage, 'A')).toBe(6)
      })

      it('takes the new settings of its site, and keeps everything else; those of another machine are not for it', async () => {
        await storage.enrol(welcome())
        await storage.outbox.append(leaving(1))
        await storage.eventLog.append(1, events(1, 2))
        const renamed = { ...site, name: 'Centre, nouvelle adresse' }
        await storage.saveSite(uuid(77) as DeviceId, renamed)
        expect((await storage.identity())?.site).toEqual(site)
        await storage.saveSite(kiosk.deviceId, renamed)
        expect(await storage.identity()).toEqual({ device: kiosk, token: 't'.repeat(43), site: renamed })
        expect(await sequences(storage)).toEqual([[id(1), 1]])
        expect(await storage.eventLog.position()).toEqual({ generation: 1, cursor: 2 })
      })

      it('sends what was not answered under its new name', async () => {
        await storage.enrol(welcome())
        for (const number of [1, 2]) await storage.outbox.append(leaving(number))
        await storage.outbox.acknowledge([{ commandId: id(1), result: 'accepted', siteSequence: 1 }], at)
        const deviceId = uuid(55) as DeviceId
        await storage.enrol(welcome({ device: { ...kiosk, deviceId } }))
        const [left] = await storage.outbox.unanswered(10)
        expect(left?.envelope).toMatchObject({ commandId: id(2), deviceId, deviceSequence: 1 })
      })
    })

    it('marks a ticket as printed once', async () => {
      const visit = uuid(5) as VisitId
      const both = await Promise.all([storage.markPrinted(visit, at), storage.markPrinted(visit, at)])
      expect(both.filter((isFirst) => isFirst)).toHaveLength(1)
      expect(await storage.markPrinted(visit, at)).toBe(false)
      expect(await storage.markPrinted(uuid(6) as VisitId, at)).toBe(true)
    })

    it('remembers how wrong the clock is', async () => {
      expect(await storage.clockOffsetMilliseconds()).toBe(0)
      await storage.saveClockOffset(-86_400_000)
      expect(await storage.clockOffsetMilliseconds()).toBe(-86_400_000)
    })

    it('says when something was stored, until asked to stop', async () => {
      let told = 0
      const stop = storage.onChange(() => (told += 1))
      await storage.outbox.append(leaving(1))
      expect(told).toBe(1)
      stop()
      await storage.outbox.append(leaving(2))
      expect(told).toBe(1)
    })
  })
}
