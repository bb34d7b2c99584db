/**
 * Every screen and state a person can stand before, as data: how to come there from the start of a machine, and what to
 * do again after the words were changed in place. A new screen gets its line here and is examined like the others.
 */
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { bookingStates, checkInStates } from './appointment-states.ts'
import { goTo, strike } from './strikes.ts'

export interface ScreenState {
  readonly name: string
  /** The page of the state: two states of one page share a title, two pages never do. The name when absent. */
  readonly page?: string
  /** What a kiosk shows whole before anybody scrolls; the tablet is too low to promise it. */
  readonly atOnce?: string
  /** Comes here from wherever the machine stands, whatever its words. */
  open(page: Page): Promise<void>
  /** After a change of words: types them anew, opens what the change has closed. */
  again?(page: Page, variant: TextVariant): Promise<void>
  /** Leaves nothing open behind. */
  close?(page: Page): Promise<void>
}

const at = (name: string, hash: string): ScreenState => ({ name, open: (page) => goTo(page, hash) })

const home = async (page: Page): Promise<void> => {
  await goTo(page, '#/')
  await page.locator('main .languages').waitFor()
}

const ticketChoices = (page: Page) => page.locator('.ticket-choices .tile')

async function chooseService(page: Page): Promise<void> {
  await home(page)
  await goTo(page, '#/ticket')
  await ticketChoices(page).nth(2).waitFor()
}

async function askPriority(page: Page): Promise<void> {
  await chooseService(page)
  await strike(ticketChoices(page))
  await page.waitForFunction(() => document.querySelectorAll('.ticket-choices .tile').length === 2)
}

const issueTicket =
  (hasPriority: boolean) =>
  async (page: Page): Promise<void> => {
    await askPriority(page)
    await strike(ticketChoices(page).nth(hasPriority ? 0 : 1))
    await page.locator('.ticket-label').waitFor()
  }

const wholeTicket = '.ticket, .ticket-words > *, .page-actions .button'

export const ticketStates: readonly ScreenState[] = [
  { name: 'ticket: why one comes', atOnce: '.ticket-choices .tile, .page-actions .button', open: chooseService },
  { name: 'ticket: the question of priority', atOnce: '.page-lead, .ticket-choices .tile', open: askPriority },
  { name: 'ticket: issued', page: 'ticket issued', atOnce: wholeTicket, open: issueTicket(false) },
  { name: 'ticket: issued with legal priority', page: 'ticket issued', atOnce: wholeTicket, open: issueTicket(true) },
]

/** Somebody who has a ticket already asks where they stand. */
const ownNumber: ScreenState = {
  name: 'ticket: which number is yours',
  async open(page) {
    await chooseService(page)
    await strike(page.locator('main > .page-actions .button').last())
    await page.locator('.own-number').waitFor()
  },
}

const words: Readonly<Record<TextVariant, string>> = {
  fr: 'plafond',
  'fr.easy-to-read': 'plafond',
  en: 'income',
  ar: 'الدخل',
}

async function search(page: Page, typed: string): Promise<void> {
  const field = page.locator('.search-input')
  await field.fill(typed)
  await page.locator('main :is(.callout, h2[tabindex])').first().waitFor()
}

const searchFor = (name: string, typed: (variant: TextVariant) => string): ScreenState => ({
  name,
  page: 'search',
  async open(page) {
    await home(page)
    await goTo(page, '#/guidance/search')
    await page.locator('.search-input').waitFor()
  },
  again: (page, variant) => search(page, typed(variant)),
  close: (page) => page.locator('.search-input').fill(''),
})

export const guidanceStates: readonly ScreenState[] = [
  {
    name: 'guidance: its home',
    async open(page) {
      await home(page)
      await goTo(page, '#/guidance')
      await page.locator('.guidance-topics').waitFor()
    },
  },
  at('guidance: a topic', '#/guidance/topics/request'),
  at('guidance: a situation', '#/guidance/situations/may-be-over-ceiling'),
  {
    name: 'guidance: a sheet with figures',
    async open(page) {
      await goTo(page, '#/guidance/sheets/income-ceilings')
      await page.locator('.sheet-body').waitFor()
    },
    again: (page) => page.locator('.sheet-body').waitFor(),
  },
  {
    name: 'guidance: a sheet with a procedure',
    async open(page) {
      await goTo(page, '#/guidance/sheets/dalo')
      await page.locator('.sheet-body').waitFor()
    },
    again: (page) => page.locator('.sheet-body').waitFor(),
  },
  at('guidance: a sheet that is not there', '#/guidance/sheets/nothing-here'),
  searchFor('guidance: a search that finds', (variant) => words[variant]),
  searchFor('guidance: a search that finds nothing', () => 'xqzwkv'),
]

const startSimulation = async (page: Page): Promise<void> => {
  await home(page)
  await goTo(page, '#/simulator')
  await page.locator('.simulator-promises').waitFor()
}

const title = (page: Page): Promise<string> => page.locator('main h1').innerText()

/** Answers with the last tile where tiles answer, and passes the question elsewhere. */
async function passQuestion(page: Page): Promise<void> {
  const before = await title(page)
  const answers = page.locator('.simulator-question .tiles .tile')
  const hasTiles = (await answers.count()) > 0
  await strike(hasTiles ? answers.last() : page.locator('.simulator-question > .buttons .button'))
  await page.waitForFunction((left) => document.querySelector('main h1')?.textContent !== left, before)
}

const isAsking = async (page: Page): Promise<boolean> => (await page.locator('.simulator-question').count()) > 0

async function beginQuestions(page: Page): Promise<void> {
  await startSimulation(page)
  await strike(page.locator('main .page-main > .buttons .button'))
  await page.locator('.simulator-question').waitFor()
}

const questionKinds = {
  month: '.month-year',
  choice: '.simulator-choices',
  'several choices': '.simulator-question [type=checkbox]',
  'yes or no': '.simulator-question > .tiles',
  number: '.simulator-entry:not(:has(.month-year)) .number-row',
} as const

/** Goes on from the question under way, or begins: one walk meets every kind. */
const question = (kind: keyof typeof questionKinds): ScreenState => ({
  name: `simulator: a question of ${kind}`,
  async open(page) {
    for (let walked = 0; walked < 60; walked += 1) {
      if ((await page.locator(questionKinds[kind]).count()) > 0) return
      await ((await isAsking(page)) ? passQuestion(page) : beginQuestions(page))
    }
    throw new Error(`No question of ${kind} was met.`)
  },
})

const isAtResult = async (page: Page): Promise<boolean> => (await page.locator('.simulator-not').count()) > 0

async function comeToResult(page: Page): Promise<void> {
  if (await isAtResult(page)) return
  if (!(await isAsking(page))) await beginQuestions(page)
  while (await isAsking(page)) await passQuestion(page)
}

const openReasons = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)))

/** A page one touch away from the result, and back. */
const behindResult = (name: string, to: { readonly nth: number; readonly shown: string }): ScreenState => ({
  name,
  async open(page) {
    await comeToResult(page)
    await strike(page.locator('.page-main > .buttons .button').nth(to.nth))
    await page.locator(to.shown).first().waitFor()
  },
  async close(page) {
    await strike(page.locator('.page-ways .button'))
    await page.locator('.simulator-not').waitFor()
  },
})

/** The demonstration grid is followed by another only until that one begins. */
const today = new Date().toISOString().slice(0, 10)
const hasVersionToCome = readdirSync('content/grids/clermont-auvergne').some((name) => name.slice(0, 10) > today)

export const simulatorStates: readonly ScreenState[] = [
  { name: 'simulator: before the first question', open: startSimulation },
  {
    name: 'simulator: an answer refused',
    page: 'simulator: a question of month',
    async open(page) {
      await beginQuestions(page)
      await strike(page.locator('.simulator-entry > .button'))
      await page.locator('.field-error').waitFor()
    },
  },
  question('month'),
  question('choice'),
  {
    name: 'simulator: my answers',
    async open(page) {
      if (!(await isAsking(page))) await beginQuestions(page)
      await passQuestion(page)
      await strike(page.locator('.simulator-question > .buttons .button').last())
      await page.locator('.simulator-question').waitFor({ state: 'detached' })
    },
    async close(page) {
      await strike(page.locator('main > .page-actions .button'))
      await page.locator('.simulator-question').waitFor()
    },
  },
  question('several choices'),
  question('yes or no'),
  question('number'),
  { name: 'simulator: the result', open: comeToResult },
  {
    name: 'simulator: the result with every reason open',
    page: 'simulator: the result',
    async open(page) {
      await comeToResult(page)
      await openReasons(page)
    },
    again: openReasons,
  },
  behindResult('simulator: how it is worked out', { nth: 0, shown: '.simulator-told' }),
  ...(hasVersionToCome
    ? [behindResult('simulator: my situation under two versions', { nth: 1, shown: '.data-table' })]
    : []),
  {
    name: 'simulator: what is taken away',
    async open(page) {
      await comeToResult(page)
      await strike(page.locator('main > .page-actions .button'))
      await page.locator('.simulator-take-away').waitFor()
    },
  },
]

const dialog = (name: string, nth: number): ScreenState => {
  const show = async (page: Page): Promise<void> => {
    if ((await page.locator('dialog[open]').count()) > 0) return
    await strike(page.locator('.aid').nth(nth))
    await page.locator('dialog[open]').waitFor()
  }
  return {
    name: `dialog: ${name}`,
    page: 'guidance: its home',
    atOnce: 'dialog[open] :is(button, .choice)',
    async open(page) {
      await goTo(page, '#/guidance')
      await page.locator('.guidance-topics').waitFor()
      await show(page)
    },
    again: show,
    async close(page) {
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
    },
  }
}

export const dialogStates: readonly ScreenState[] = [dialog('language', 1), dialog('display', 2)]
export const finishState: ScreenState = dialog('finish', 3)

const technicianCode = '2580'

/** Called on purpose: the code of the demonstration's sites opens it where the public stands. */
async function callTechnician(page: Page): Promise<void> {
  if ((await page.locator('.technician-parts').count()) > 0) return
  await goTo(page, '#/')
  await goTo(page, '#/technician')
  await page.locator('.technician-form, .technician-parts').first().waitFor()
  if ((await page.locator('.technician-form').count()) === 0) return
  await page.locator('.technician-form .text-input').fill(technicianCode)
  await strike(page.locator('.technician-form [type=submit]'))
  await page.locator('.technician-parts').waitFor()
}

async function callMachine(page: Page): Promise<void> {
  await callTechnician(page)
  await page.waitForFunction(() => document.querySelectorAll('.technician-part').length > 3)
}

const behindMachine = (name: string, hash: string, shown: string): ScreenState => ({
  name: `technician: ${name}`,
  async open(page) {
    await callTechnician(page)
    await goTo(page, hash)
    await page.locator(shown).waitFor()
  },
})

const technicianMachine: ScreenState = { name: 'technician: this machine', open: callMachine }
const technicianCard = behindMachine('the glass and a card', '#/technician/card', '.technician-card')

/** Where anybody may stand before the glass. */
const technicianDoor: ScreenState = {
  name: 'technician: the code',
  async open(page) {
    await goTo(page, '#/')
    await goTo(page, '#/technician')
    await page.locator('.technician-form').waitFor()
  },
}

export const kioskStates: readonly ScreenState[] = [
  { name: 'welcome', atOnce: '.language, .welcome .tile, .welcome-right, .welcome-links a', open: home },
  ...ticketStates,
  ownNumber,
  ...checkInStates,
  technicianDoor,
  technicianMachine,
  technicianCard,
  ...guidanceStates,
  ...simulatorStates,
  ...dialogStates,
  finishState,
]

/** A visitor's own phone or computer. */
export const visitorStates: readonly ScreenState[] = [
  { name: 'visitor: home', open: home },
  at('visitor: how to see an advisor', '#/advisor'),
  at('own ticket: a link that shows nothing', '#/ticket/nothing-of-today-here-0'),
  ...bookingStates,
  at('about: contents', '#/about'),
  at('about: accessibility', '#/about/accessibility'),
  at('about: data', '#/about/data'),
  at('about: demonstration', '#/about/demonstration'),
  at('about: legal', '#/about/legal'),
  at('about: licences', '#/about/licences'),
]

const managerHome = async (page: Page): Promise<void> => {
  await goTo(page, '#/')
  await page.locator('main .tile-note').nth(2).waitFor()
}

/** A page of the managers' space, there when what it shows has been fetched. */
const managerPage = (name: string, hash: string, shows: string): ScreenState => ({
  name: `manager: ${name}`,
  async open(page) {
    await goTo(page, hash)
    await page.locator(shows).first().waitFor()
  },
  again: (page) => page.locator(shows).first().waitFor(),
})

/** What the demonstration grid asks of a household, so that its total is certain: yes/no questions left out are a no. */
const columns: Readonly<Record<string, (rank: number) => string | number>> = {
  request: (rank) => `D-${rank}`,
  commune: (rank) => (rank % 2 ? '63113' : '63014'),
  'dwelling-type': (rank) => (rank % 3 ? 't2' : 't3'),
  'filed-on': (rank) => `20${20 + (rank % 7)}-03-15`,
  housing: (rank) => (rank % 3 ? 'private-tenant' : 'hotel'),
  'aged-14-or-more': () => 2,
  'under-14': (rank) => rank % 4,
  'minor-children': (rank) => rank % 4,
  surface: () => 45,
  resources: (rank) => 900 + 10 * rank,
  rent: () => 420,
  'housing-aid': () => 0,
  'works-in-metropole': (rank) => (rank % 2 ? 'oui' : 'non'),
  'in-metropole-since': () => '2020-01-10',
  'suitable-refusals': () => 0,
}

/** A file of requests as an office would have it, with one line that cannot be read. */
export function fileOfRequests(firstHeading = 'request') {
  const [, ...headings] = Object.keys(columns)
  const line = (rank: number) => Object.values(columns).map((cell) => cell(rank))
  const bad = line(999).with(3, 'pas une date')
  const lines = [[firstHeading, ...headings], ...Array.from({ length: 120 }, (_, rank) => line(rank)), bad]
  const buffer = Buffer.from(lines.map((cells) => cells.join(';')).join('\r\n'))
  return { name: 'demandes.csv', mimeType: 'text/csv', buffer }
}

const workbenchShows = '.outcome-figures'

async function openWorkbench(page: Page): Promise<void> {
  await goTo(page, '#/laboratory')
  await page.locator(`.file-drop, ${workbenchShows}`).first().waitFor()
  if ((await page.locator('.file-drop').count()) > 0)
    await page.locator('.file-drop [type=file]').setInputFiles(fileOfRequests())
  await page.locator('main tbody .button').first().waitFor()
}

const laboratoryStates: readonly ScreenState[] = [
  managerPage('laboratory', '#/laboratory', '.file-drop'),
  {
    name: 'manager: laboratory, a file refused',
    page: 'manager: laboratory',
    async open(page) {
      await goTo(page, '#/laboratory')
      await page.locator('.file-drop [type=file]').setInputFiles(fileOfRequests('Nom'))
      await page.locator('main .callout').waitFor()
    },
  },
  {
    name: 'manager: laboratory, weights',
    async open(page) {
      await openWorkbench(page)
      await page.locator('.weight [type=range]').first().fill('4')
      await page.locator('.manager-changes li').waitFor()
      // The list follows a moment later, the greatest gain first.
      await page.locator('main tbody td', { hasText: '+' }).first().waitFor()
    },
  },
]

/** Has one control only, which closes it: not for a walk from one to the next. */
export const explainedState: ScreenState = {
  name: 'manager: laboratory, one request explained',
  page: 'manager: laboratory, weights',
  async open(page) {
    await openWorkbench(page)
    await strike(page.locator('main tbody .button'))
    await page.locator('dialog[open] tbody').waitFor()
  },
  async close(page) {
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
  },
}

/** Of whoever answers for the centre, to whom the east shows its board: both at a glance, and one whole. */
export const boardStates: readonly ScreenState[] = [
  managerPage('several sites', '#/board', '.board-site:nth-child(2)'),
  {
    name: 'manager: the board of a site',
    async open(page) {
      await goTo(page, '#/board/demo-centre')
      await page.locator('.data-table').nth(3).waitFor()
    },
  },
]

/** Somebody who answers for a site or for the grid, at their own desk. */
export const managerStates: readonly ScreenState[] = [
  { name: 'manager: home', atOnce: 'main .tile-title', open: managerHome },
  managerPage('a board without a site', '#/board', 'main .callout'),
  managerPage('every grid', '#/grids', '.manager-card'),
  managerPage('one grid', '#/grids/clermont-auvergne/2024-06-03', '.data-table'),
  managerPage('witness cases', '#/witnesses', '.manager-card'),
  managerPage('comparison', '#/comparison', '.manager-changes'),
  managerPage('freshness', '#/freshness', '.data-table'),
  ...laboratoryStates,
  technicianMachine,
]
