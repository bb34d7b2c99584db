import { describe, expect, it, vi } from 'vitest'
import {
  createAnnouncer,
  longestMilliseconds,
  oldestMilliseconds,
  type Announcement,
} from '../../../src/device/speech/announcer.ts'

/** A room whose voice is slow: every sentence ends only when the test says so. */
function room() {
  const heard: string[] = []
  let now = 1_000_000
  let endSentence: (() => void) | undefined
  let patience: (() => void) | undefined
  const announcer = createAnnouncer({
    chime: async () => void heard.push('chime'),
    say: (pieces) => {
      heard.push(pieces.map(({ text }) => text).join(' '))
      return new Promise((resolve) => (endSentence = resolve))
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        if (milliseconds < longestMilliseconds) resolve()
        else patience = resolve
      }),
    silence: () => void heard.push('silence'),
    nowMilliseconds: () => now,
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return {
    heard,
    announcer,
    pass: (milliseconds: number) => (now += milliseconds),
    call: (subject: string, count = 1): Announcement => ({
      subject,
      key: `${subject}/${count}`,
      calledAtMilliseconds: now,
      pieces: [{ text: `${subject} x${count}`, language: 'fr' }],
    }),
    settle,
    async losePatience() {
      patience?.()
      await settle()
    },
    async finish() {
      endSentence?.()
      await settle()
    },
  }
}

describe('calls in a waiting room', () => {
  it('are said one after the other, never over one another', async () => {
    const { announcer, call, heard, settle, finish } = room()
    announcer.announce(call('A107'))
    announcer.announce(call('F201'))
    await settle()
    expect(heard).toEqual(['chime', 'A107 x1'])
    await finish()
    expect(heard).toEqual(['chime', 'A107 x1', 'chime', 'F201 x1'])
  })

  it('are said once, however often the log is read again', async () => {
    const { announcer, call, heard, settle, finish } = room()
    announcer.announce(call('A107'))
    announcer.announce(call('A107'))
    await settle()
    await finish()
    announcer.announce(call('A107'))
    await settle()
    expect(heard).toEqual(['chime', 'A107 x1'])
  })

  it('merge a recall into the call that still waits to be said', async () => {
    const { announcer, call, heard, settle, finish } = room()
    announcer.announce(call('Z105'))
    announcer.announce(call('A107', 1))
    announcer.announce(call('A107', 2))
    await settle()
    await finish()
    await finish()
    expect(heard).toEqual(['chime', 'Z105 x1', 'chime', 'A107 x2'])
  })

  it('say a recall again when the first call was already heard', async () => {
    const { announcer, call, heard, settle, finish } = room()
    announcer.announce(call('A107', 1))
    await settle()
    await finish()
    announcer.announce(call('A107', 2))
    await settle()
    expect(heard).toEqual(['chime', 'A107 x1', 'chime', 'A107 x2'])
  })

  it('older than a minute stay written and are not said', async () => {
    const { announcer, call, heard, pass, settle, finish } = room()
    announcer.announce(call('Z105'))
    announcer.announce(call('A107'))
    await settle()
    pass(oldestMilliseconds + 1)
    await finish()
    expect(heard).toEqual(['chime', 'Z105 x1'])
  })

  it('are still said after a voice that never said it had ended', async () => {
    const { announcer, call, heard, settle, losePatience } = room()
    announcer.announce(call('A107'))
    announcer.announce(call('F201'))
    await settle()
    await losePatience()
    expect(heard).toEqual(['chime', 'A107 x1', 'silence', 'chime', 'F201 x1'])
  })

  it('are still said after a sound that failed', async () => {
    const said: string[] = []
    const announcer = createAnnouncer({
      chime: () => Promise.reject(new Error('no sound card')),
      say: async (pieces) => void said.push(...pieces.map(({ text }) => text)),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 1000)),
      silence: () => undefined,
      nowMilliseconds: () => 0,
    })
    for (const subject of ['A107', 'F201'])
      announcer.announce({
        subject,
        key: subject,
        calledAtMilliseconds: 0,
        pieces: [{ text: subject, language: 'fr' }],
      })
    await vi.waitFor(() => expect(said).toEqual(['A107', 'F201']))
  })

  it('made before the display started are history', async () => {
    const { announcer, call, heard, settle } = room()
    announcer.remember(['A107/1'])
    announcer.announce(call('A107', 1))
    await settle()
    expect(heard).toEqual([])
  })
})
