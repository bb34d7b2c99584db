import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { Session } from '../../../src/device/session/session.ts'
import type { ServiceAtAGlance, SiteAtAGlance } from '../../../src/domain/queue/site-at-a-glance.ts'
import type { SiteId } from '../../../src/domain/values/ids.ts'
import { DeskScreen } from '../../../src/screens/advisor/desk-screen.tsx'
import { refusalWords, t } from '../../../src/screens/advisor/words.ts'
import { chooseTextVariant, loadWords } from '../../../src/ui/language/words.ts'
import { Building, information, Line } from '../../device/building.ts'
import { openDevice } from '../../device/opened.ts'

let session: Session
let line: Line
let building: Building

beforeEach(async () => {
  await loadWords('common', 'advisor', 'interview-outcomes', 'errors')
  await chooseTextVariant('fr')
  building = new Building()
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

const pause = () => new Promise((resolve) => setTimeout(resolve, 1000))

async function receive(): Promise<void> {
  await callNext().click()
  await page.getByRole('button', { name: 'La personne est là' }).click()
  await expect.element(page.getByRole('button', { name: 'Terminer', exact: true })).toBeVisible()
  await pause()
}

it('an interview ends with what it led to in one touch, also with the network cut', async () => {
  await receive()
  line.fault = () => 'cut'
  await page.getByRole('button', { name: 'Rendez-vous donné' }).click()
  await expect.element(page.getByText('Guichet libre')).toBeVisible()
  line.fault = () => 'none'
  await session.refresh()
  const finished = building.log.find(({ event }) => event.type === 'serviceFinished')
  expect(finished?.event).toMatchObject({ outcome: 'appointment-given' })
})

/** The east, where this service stands so. */
const eastWhere = (service: Pick<ServiceAtAGlance, 'waiting' | 'openDesks' | 'reception'>): SiteAtAGlance => {
  const name = { fr: 'Conseil', 'fr.easy-to-read': 'Conseil', en: 'Advice', ar: 'نصيحة' }
  return {
    siteId: 'east' as SiteId,
    name: 'Site de l’est',
    address: '2 rue Exemple',
    status: 'fictitious',
    timeZone: 'Europe/Paris',
    isDayEnded: false,
    services: [{ serviceId: information, name, pictogram: 'info', ...service }],
  }
}

it('a desk sees whether another place receives before it sends somebody, and reads why it was refused', async () => {
  building.elsewhere = [eastWhere({ waiting: 3, openDesks: 2, reception: 'open' })]
  await receive()
  await page.getByRole('button', { name: 'Autre lieu' }).click()
  await page.getByRole('radio', { name: /Site de l’est/ }).click()
  await expect.element(page.getByText('3 personnes attendent · 2 guichets ouverts')).toBeVisible()
  await expect.element(page.getByText(/appelée à partir de 09:30/)).toBeVisible()
  await pause()
  await page.getByRole('button', { name: 'Envoyer la personne' }).click()
  // The building knows no other site: its answer is shown, and the person is still at the desk.
  await expect.element(page.getByText('Ce lieu n’existe pas').first()).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Terminer', exact: true })).toBeVisible()
})

it('nobody is sent to a place that does not receive', async () => {
  building.elsewhere = [eastWhere({ waiting: 0, openDesks: 0, reception: 'closed' })]
  await receive()
  await page.getByRole('button', { name: 'Autre lieu' }).click()
  await page.getByRole('radio', { name: /Site de l’est/ }).click()
  await expect.element(page.getByText('Aucun guichet ouvert pour ce service')).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: 'Envoyer la personne' }))
    .toHaveAttribute('aria-disabled', 'true')
})
