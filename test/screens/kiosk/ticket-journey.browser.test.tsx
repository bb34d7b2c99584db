import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Session } from '../../../src/device/session/session.ts'
import type { ConnectionProblem } from '../../../src/device/sync/connection.ts'
import { TicketJourney } from '../../../src/screens/kiosk/ticket/ticket-journey.tsx'
import { chooseTextVariant, loadWords } from '../../../src/ui/language/words.ts'
import { site } from '../../device/building.ts'

beforeEach(async () => {
  await loadWords('common', 'ticket')
  await chooseTextVariant('fr')
})
afterEach(() => render(null, document.body))

const kioskWith = (problem: ConnectionProblem | undefined): Session =>
  ({
    enrolment: signal('enrolled'),
    site: signal(site),
    view: signal(undefined),
    connection: signal({ isOnline: problem === undefined, pendingCount: 0, ...(problem && { problem }) }),
    issueTicket: () => Promise.reject(new Error('a failure nobody foresaw')),
  }) as unknown as Session

const open = (session: Session) => render(<TicketJourney session={session} onDone={() => undefined} />, document.body)

it('a kiosk whose place another machine has taken gives no number that nobody would hear of', async () => {
  open(kioskWith('unauthorized'))
  await expect.element(page.getByRole('heading', { name: 'Cette borne n’est pas encore installée' })).toBeVisible()
  expect(document.querySelector('.tile')).toBeNull()
})

it('a kiosk cut from the network still gives numbers', async () => {
  open(kioskWith('unreachable'))
  await expect.element(page.getByRole('button', { name: 'A' }).first()).toBeVisible()
})

it('a failure nobody foresaw leaves nobody before a screen without a way out', async () => {
  open(kioskWith(undefined))
  await page.getByRole('button', { name: 'A' }).first().click()
  await page.getByRole('button', { name: 'Non' }).click()
  await expect.element(page.getByRole('heading', { name: 'Le ticket' })).toBeVisible()
})
