import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Session } from '../../../src/device/session/session.ts'
import { waitingLegs } from '../../../src/domain/queue/waiting.ts'
import { textVariants } from '../../../src/domain/values/language.ts'
import { WaitingRoom } from '../../../src/screens/waiting-room/waiting-room.tsx'
import { t } from '../../../src/screens/waiting-room/words.ts'
import { deviceProfiles } from '../../../src/ui/layout/device-profile.ts'
import { startInterface } from '../../../src/ui/layout/start-interface.ts'
import { chooseTextVariant } from '../../../src/ui/language/words.ts'
import { Building, information, Line } from '../../device/building.ts'
import { openDevice } from '../../device/opened.ts'

const waitingCount = (): number =>
  session.confirmed.value ? waitingLegs(session.confirmed.value, session.now()).length : 0

let session: Session
let stop: () => void

beforeEach(async () => {
  stop = await startInterface({ profile: deviceProfiles.display, namespaces: ['waiting-room', 'own-ticket'] })
  const building = new Building()
  session = (await openDevice(building, { line: new Line(building), enrolmentCode: 'DESKCODE1' })).session
  await vi.waitFor(() => expect(session.connection.value.isOnline).toBe(true))
  await session.issueTicket({ serviceId: information, priority: 'ordinary' })
  await vi.waitFor(() => expect(waitingCount()).toBe(1))
})
afterEach(async () => {
  render(null, document.body)
  session.close()
  stop()
  await chooseTextVariant('fr')
})

/** Words that the glass cuts, or that lie over their neighbours. */
function cutWords(): readonly string[] {
  const lines = [...document.querySelectorAll<HTMLElement>('.board-lines li')]
  const faults = lines.flatMap((line) => {
    const { left, right } = line.getBoundingClientRect()
    const parts = [...line.children].map((part) => part.getBoundingClientRect())
    return parts.some((part) => part.left < left - 1 || part.right > right + 1) ? [line.textContent ?? ''] : []
  })
  const last = document.querySelector('.board-order')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY
  return last > innerHeight ? [...faults, 'the board is longer than its glass'] : faults
}

describe.each([
  [1920, 1080],
  [1080, 1920],
])('the lines of a site on a board of %i by %i', (width, height) => {
  it('say whole how many wait, in every way of writing', async () => {
    await page.viewport(width, height)
    render(<WaitingRoom session={signal(session)} />, document.body)
    for (const variant of textVariants) {
      await chooseTextVariant(variant)
      await vi.waitFor(() => expect(document.documentElement.lang).toBe(variant.slice(0, 2)))
      const lines = [t('tickets', { letter: 'A' }) + t('waiting', { count: 1 }), t('nobody')]
      for (const said of lines)
        await vi.waitFor(() => expect(document.querySelector('.board-lines')?.textContent).toContain(said))
      expect(cutWords()).toEqual([])
    }
  })
})
