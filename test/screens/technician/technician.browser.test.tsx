import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { openSession } from '../../../src/device/session/open-session.ts'
import type { Session } from '../../../src/device/session/session.ts'
import { TechnicianJourney } from '../../../src/screens/technician/technician-journey.tsx'
import { holdMilliseconds, watchDoor } from '../../../src/screens/technician/watch-door.ts'
import { chooseTextVariant } from '../../../src/ui/language/words.ts'
import { deviceProfile, deviceProfiles } from '../../../src/ui/layout/device-profile.ts'
import { forgetMeasuredGlass } from '../../../src/ui/layout/measured-glass.ts'
import { startInterface } from '../../../src/ui/layout/start-interface.ts'
import { Building, information, Line, site } from '../../device/building.ts'

const kiosk = deviceProfiles['kiosk-portrait']
let session: Session
let line: Line
let stop: (() => void) | undefined
const leave = vi.fn()

/** A kiosk with its own real database in this browser. */
async function openKiosk(path: string, code?: string): Promise<void> {
  const building = new Building()
  line = new Line(building)
  const enrol = line.enrol.bind(line)
  line.enrol = async (typed) => {
    const answer = await enrol(typed)
    const technicianCode = code === undefined ? {} : { technicianCode: code }
    return answer.ok ? { ok: true, value: { ...answer.value, site: { ...site, ...technicianCode } } } : answer
  }
  const slot = `technician-${crypto.randomUUID()}`
  session = await openSession({ slot, enrolmentCode: 'KIOSKCODE', ports: { server: line } })
  await vi.waitFor(() => expect(session.connection.value.isOnline).toBe(true))
  history.replaceState(null, '', `#/${path}`)
  stop = await startInterface({ profile: kiosk, namespaces: ['technician'] })
  await chooseTextVariant('fr')
  render(<TechnicianJourney session={session} onLeave={leave} />, document.body)
}

beforeEach(async () => {
  leave.mockReset()
  await page.viewport(1080, 1920)
})
afterEach(() => {
  render(null, document.body)
  session?.close()
  stop?.()
  forgetMeasuredGlass(kiosk)
  vi.restoreAllMocks()
})

const drawn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50))

async function press(words: string): Promise<void> {
  const named = () => [...document.querySelectorAll<HTMLElement>('.button')].find((each) => each.textContent === words)
  await vi.waitFor(() => expect(named()).toBeDefined())
  named()?.click()
}

const factOf = (label: string): string =>
  [...document.querySelectorAll('dt')].find((each) => each.textContent === label)?.nextElementSibling?.textContent ?? ''

describe('the page of a machine', () => {
  it('tells in plain words what is kept, what waits, and how far the log goes; no number of anybody', async () => {
    await openKiosk('technician')
    line.fault = () => 'cut'
    const issued = await session.issueTicket({ serviceId: information, priority: 'ordinary' })
    await vi.waitFor(() => expect(factOf('Gestes pas encore envoyés')).toBe('1'), { timeout: 6000 })
    expect(factOf('Tickets et gestes')).toBe('gardés sur le disque')
    expect(factOf('Le plus ancien')).toMatch(/^il y a \d+ s$/)
    expect(factOf('Journal du site')).toBe('0 sur 0')
    expect(factOf('Comparée au site')).toMatch(/^il y a/)
    expect(issued.ok && issued.value.label).toBeTruthy()
    expect(document.body.textContent).not.toContain(issued.ok ? issued.value.label : '')
  })

  it('says what a refused promise means, and what to do', async () => {
    await openKiosk('technician')
    const refuse = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false)
    vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false)
    await press('Demander la promesse')
    await vi.waitFor(() => expect(document.querySelector('.technician-refused')?.textContent).toMatch(/^Le navigateur/))
    expect(refuse).toHaveBeenCalledOnce()
  })
})

describe('the latch of a machine in the public’s hands', () => {
  it('opens with the code of the site alone, and is left after three others', async () => {
    await openKiosk('technician', '2580')
    const type = async (code: string) => {
      const input = document.querySelector<HTMLInputElement>('.technician-form .text-input')
      if (!input) throw new Error('No code is asked.')
      input.value = code
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await drawn()
      input.form?.requestSubmit()
      await drawn()
    }
    await type('1111')
    await type('2222')
    expect(document.querySelector('.field-error')?.textContent).toContain('Ce n’est pas ce code.')
    expect(leave).not.toHaveBeenCalled()
    await type('3333')
    expect(leave).toHaveBeenCalledOnce()
    await type('25 80')
    await expect.element(page.getByRole('heading', { name: 'Cette machine' })).toBeVisible()
  })

  it('is not asked at a desk', async () => {
    await openKiosk('technician', '2580')
    deviceProfile.value = deviceProfiles.desk
    await expect.element(page.getByRole('heading', { name: 'Cette machine' })).toBeVisible()
  })
})

it('a card as large on the glass as in the hand changes the size of every control, until the measure is forgotten', async () => {
  await openKiosk('technician/card')
  const target = () =>
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--target-primary'))
  const card = () => document.querySelector('.technician-card')?.getBoundingClientRect()
  const before = target()
  const slider = document.querySelector<HTMLInputElement>('[type=range]')
  if (!slider) throw new Error('There is no slider.')
  slider.value = '427'
  slider.dispatchEvent(new Event('input', { bubbles: true }))
  await press('Un peu plus grand')
  await vi.waitFor(() => expect(card()?.width).toBe(428))
  expect(Math.round(card()?.height ?? 0)).toBe(270)
  expect(target()).toBe(before)
  await press('Garder cette mesure')
  await vi.waitFor(() => expect(target()).toBe(100))
  expect(factOf('Taille de l’écran')).toBe('mesurée ici')
  expect(document.querySelector('.technician-ruler')?.getBoundingClientRect().width).toBeCloseTo(250, 0)
  await press('Oublier la mesure')
  await vi.waitFor(() => expect(target()).toBe(before))
})

it('the touch test marks each place that answers, with a finger or with keys, and says how many did', async () => {
  await openKiosk('technician/touch')
  await press('Commencer')
  const targets = [...document.querySelectorAll<HTMLButtonElement>('.technician-target')]
  expect(targets).toHaveLength(14)
  const corners = targets.map((each) => each.getBoundingClientRect())
  expect(Math.min(...corners.map(({ left }) => left))).toBeLessThan(20)
  expect(Math.max(...corners.map(({ bottom }) => bottom))).toBeGreaterThan(innerHeight - 20)
  const { x = 0, y = 0, width = 0, height = 0 } = corners[0] ?? {}
  const finger = { clientX: x + width / 2 + 2 * (1080 / 268), clientY: y + height / 2, detail: 1, bubbles: true }
  targets[0]?.dispatchEvent(new MouseEvent('click', finger))
  await vi.waitFor(() => expect(targets[0]?.getAttribute('aria-pressed')).toBe('true'))
  // A key has no place: it marks the target and says nothing of the glass.
  targets.slice(1).forEach((each) => each.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 0 })))
  await expect.element(page.getByText('Cibles touchées : 14 sur 14')).toBeVisible()
  // A mouse event has whole pixels: a quarter of a millimetre here.
  const told = document.querySelector('.technician-result')?.textContent ?? ''
  const missMm = Number(/écart avec le doigt\s*:\s*([\d,]+)/.exec(told)?.[1]?.replace(',', '.'))
  expect(missMm).toBeGreaterThan(1.7)
  expect(missMm).toBeLessThan(2.3)
})

describe('the door to the page', () => {
  let stopWatching: (() => void) | undefined
  const opened = vi.fn()
  const finger = (type: string, x = 10) =>
    document.querySelector('.brand')?.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x, clientY: 10 }))
  beforeEach(() => {
    vi.useFakeTimers()
    opened.mockReset()
    document.body.innerHTML = '<div class="brand">SAID</div><p>else</p>'
    stopWatching = watchDoor(opened)
  })
  afterEach(() => {
    stopWatching?.()
    vi.useRealTimers()
    document.body.replaceChildren()
  })

  it('is the mark held for five seconds, or a key, never a press, a stroke or another place', () => {
    finger('pointerdown')
    vi.advanceTimersByTime(holdMilliseconds - 1)
    finger('pointerup')
    vi.advanceTimersByTime(holdMilliseconds)
    finger('pointerdown')
    finger('pointermove', 200)
    vi.advanceTimersByTime(holdMilliseconds)
    document.querySelector('p')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    vi.advanceTimersByTime(holdMilliseconds)
    expect(opened).not.toHaveBeenCalled()
    finger('pointerdown')
    vi.advanceTimersByTime(holdMilliseconds)
    expect(opened).toHaveBeenCalledOnce()
  })

  it('opens by the key too, held as long', () => {
    const key = (type: string, repeat = false) => document.dispatchEvent(new KeyboardEvent(type, { key: 'F9', repeat }))
    key('keydown')
    key('keydown', true)
    vi.advanceTimersByTime(holdMilliseconds)
    expect(opened).toHaveBeenCalledOnce()
    key('keyup')
    key('keydown')
    key('keyup')
    vi.advanceTimersByTime(holdMilliseconds)
    expect(opened).toHaveBeenCalledOnce()
  })
})
