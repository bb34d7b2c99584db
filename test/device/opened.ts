/** Opens a session in a test's own world: a building in memory, a clock that is set, ids that count. */
import { vi } from 'vitest'
import { MemoryStorage } from '../../src/device/storage/memory-storage.ts'
import type { DeviceStorage } from '../../src/device/storage/device-storage.ts'
import { openSession } from '../../src/device/session/open-session.ts'
import type { Session } from '../../src/device/session/session.ts'
import { turnFor } from '../../src/device/sync/turn.ts'
import { Line, nineOClock, uuid, type Building } from './building.ts'

export interface OpenedDevice {
  readonly session: Session
  readonly line: Line
  readonly storage: DeviceStorage
}

interface Opening {
  readonly storage?: DeviceStorage
  readonly line?: Line
  readonly enrolmentCode?: string
  /** By the device's own, perhaps wrong, clock. */
  readonly now?: () => number
}

let lastId = 0x10000

export const newId = (): string => uuid((lastId += 1))

export async function openDevice(building: Building, opening: Opening = {}): Promise<OpenedDevice> {
  const storage = opening.storage ?? new MemoryStorage(true)
  const line = opening.line ?? new Line(building)
  const session = await openSession({
    slot: 'centre-kiosk-1',
    ...(opening.enrolmentCode === undefined ? {} : { enrolmentCode: opening.enrolmentCode }),
    ports: {
      storage,
      server: line,
      turn: turnFor('centre-kiosk-1', undefined),
      now: opening.now ?? (() => nineOClock),
      chance: () => 0.5,
      newId,
      // A digest is real work: it would end at another moment than the clock of the story says.
      newFollowSecret: () => Promise.resolve(undefined),
      onLineBack: () => () => undefined,
    },
  })
  return { session, line, storage }
}

/** A device that is enrolled and in step. */
export async function enrolledDevice(building: Building, enrolmentCode = 'KIOSKCODE'): Promise<OpenedDevice> {
  const opened = await openDevice(building, { enrolmentCode })
  await vi.waitFor(() => {
    if (opened.session.enrolment.value !== 'enrolled' || !opened.session.connection.value.isOnline)
      throw new Error('not in step yet')
  })
  return opened
}
