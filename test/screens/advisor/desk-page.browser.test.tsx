import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Session } from '../../../src/device/session/session.ts'
import { DeskScreen } from '../../../src/screens/advisor/desk-screen.tsx'
import { refusalWords, t } from '../../../src/screens/advisor/words.ts'
import { chooseTextVariant, loadWords } from '../../../src/ui/language/words.ts'
import { Building, information, Line } from '../../device/building.ts'
import { openDevice } from '../../device/opened.ts'

let session: Session
let line: Line

beforeEach(async () => {
  await loadWords('common', 'advisor', 'errors')
  await chooseTextVariant('fr')
  const building = new Building()
  line = new Line(building)
  session = (await openDevice(building, { line, enrolmentCode: 'DESKCODE1' })).session
  await vi.waitFor(() => expect(session.connection.value.isOnline).toBe(true))
  await session.issueTicket({ serviceId: information, priority: 'ordinary' })
  render(<DeskScreen session={signal(session)} />, document.body)
})
afterEach(() => {
  render(null, document.body)
  session.close()
})

const callNext = () => page.getByRole('button', { name: 'Appeler' })

it('a desk stays usable after a gesture that failed as nobody foresaw', async () => {
  const dispatch = session.dispatch.bind(session)
  session.dispatch = () => Promise.reject(new Error('unforeseen'))
  const swallowed = (event: PromiseRejectionEvent) => event.preventDefault()
  addEventListener('unhandledrejection', swallowed)
  await callNext().click()
  session.dispatch = dispatch
  // A second strike at once would be taken for a finger that slipped.
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await callNext().click()
  await expect.element(page.getByRole('button', { name: 'La personne est là' })).toBeVisible()
  removeEventListener('unhandledrejection', swallowed)
})

it('a gesture that was not taken back is not said to be', async () => {
  await callNext().click()
  const undo = page.getByRole('button', { name: /Annuler le dernier geste/ })
  await expect.element(undo).toBeVisible()
  session.dispatch = async () => ({
    result: 'refused',
    commandId: 'x' as never,
    refusal: { code: 'undo-changed-since' },
  })
  await undo.click()
  await expect.element(page.getByText(refusalWords('undo-changed-since')).first()).toBeVisible()
  expect(document.body.textContent).not.toContain(t('undone'))
})

it('a desk that lost its place says so, not that the network is cut', async () => {
  line.pull = async () => ({ ok: false, problem: 'unauthorized' })
  await session.refresh()
  await expect.element(page.getByText('Demandez un code et ouvrez son adresse')).toBeVisible()
  line.pull = async () => ({ ok: false, problem: 'unreachable' })
  await session.refresh()
  await expect.element(page.getByText('Demandez un code et ouvrez son adresse')).not.toBeInTheDocument()
})
