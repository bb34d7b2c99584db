import { signal } from '@preact/signals'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Session } from '../../../src/device/session/session.ts'
import type { QueueState } from '../../../src/domain/queue/queue-state.ts'
import { speakCalls } from '../../../src/screens/waiting-room/speak-calls.ts'
import { amina, bernard } from '../../world/people.ts'
import { deskOneId } from '../../world/places.ts'
import { at, called, finished, issued, stateAfter, type Happening } from '../../world/story.ts'

const said = vi.hoisted(() => ({ count: 0 }))
vi.mock('../../../src/device/speech/device-speaker.ts', () => ({
  deviceSpeaker: () => ({ say: async () => void (said.count += 1), stop: () => undefined }),
  warmVoice: async () => undefined,
}))
vi.mock('../../../src/device/speech/sound.ts', () => ({
  chime: async () => undefined,
  openSound: async () => undefined,
}))
vi.mock('../../../src/screens/waiting-room/words.ts', () => ({ t: (key: string) => key }))

beforeEach(() => {
  said.count = 0
})

const morning: readonly Happening[] = [
  [at('09:00'), issued(amina)],
  [at('09:01'), called(amina, deskOneId)],
  [at('09:10'), finished(amina, deskOneId)],
]

it('a display speaks again after its site was restored from a backup, whose log is shorter', async () => {
  const confirmed = signal<QueueState | undefined>(stateAfter(morning))
  const connection = signal({ isOnline: true, pendingCount: 0, lastContactAt: at('10:00') })
  const session = { confirmed, connection, now: () => at('10:00:30') } as unknown as Session
  const stop = speakCalls(session)
  confirmed.value = stateAfter([[at('09:00'), issued(bernard)]])
  confirmed.value = stateAfter([
    [at('09:00'), issued(bernard)],
    [at('10:00:25'), called(bernard, deskOneId)],
  ])
  await vi.waitFor(() => expect(said.count).toBe(1))
  stop()
})
