import { expect, it } from 'vitest'
import type { Command } from '../../../src/domain/catalogue.ts'
import type { CommandEnvelope } from '../../../src/domain/sync/envelope.ts'
import type { CommandId, LegId } from '../../../src/domain/values/ids.ts'
import { instant } from '../../../src/domain/values/instant.ts'
import { MemoryOutbox } from '../../../src/device/storage/memory-outbox.ts'
import { push } from '../../../src/device/sync/push.ts'
import type { SiteServer } from '../../../src/device/sync/site-server.ts'
import { desk, firstDesk, nineOClock, site, uuid } from '../building.ts'

const draft = (number: number, command: Command) => ({
  commandId: uuid(number) as CommandId,
  deviceId: desk.deviceId,
  siteId: site.id,
  generation: 1,
  issuedAt: instant(nineOClock),
  clockOffsetMilliseconds: 0,
  command,
})

/** Another tab of the desk gives up waiting for its call just when this one has looked at what is to be sent. */
class TakenBackMeanwhile extends MemoryOutbox {
  override async markAttempted(commandIds: readonly CommandId[]): Promise<void> {
    expect(await this.withdraw(uuid(1) as CommandId)).toBe(true)
    this.markAttempted = (ids) => super.markAttempted(ids)
    return super.markAttempted(commandIds)
  }
}

it('a call that was taken back before it left is not sent: its advisor was told that it was not', async () => {
  const outbox = new TakenBackMeanwhile(() => undefined)
  await outbox.append(draft(1, { type: 'callNext', deskId: firstDesk }))
  await outbox.append(draft(2, { type: 'leaveQueue', legId: uuid(9) as LegId }))
  const received: CommandEnvelope<Command>[] = []
  const server: Pick<SiteServer, 'push'> = {
    push: async (_, { commands }) => {
      received.push(...commands)
      const acknowledgements = commands.map(
        ({ commandId }) => ({ commandId, result: 'accepted', siteSequence: 1 }) as const,
      )
      return { ok: true, value: { acknowledgements, serverTime: instant(nineOClock) } }
    },
  }
  const ports = { outbox, now: () => nineOClock, dated: <Each>(each: Each) => each, answered: () => undefined }
  const identity = { device: desk, token: 't', site }
  expect(await push(identity, { ...ports, server: server as SiteServer })).toBeUndefined()
  expect(received.map(({ commandId, deviceSequence }) => [commandId, deviceSequence])).toEqual([[uuid(2), 1]])
})
