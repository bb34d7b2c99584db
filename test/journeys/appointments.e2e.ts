/** An appointment from the phone to the desk: real screens, a real server, a real mail server, real letters. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type appointmentWords from '../../content/strings/appointment/fr.json'
import type checkInWords from '../../content/strings/check-in/fr.json'
import type deskWords from '../../content/strings/desk-appointments/fr.json'
import { withoutCard } from '../helpers/appointment-states.ts'
import { launchChromium, viewports } from '../helpers/chromium.ts'
import { openMachine, type Machine } from '../helpers/machines.ts'
import { openOwnSite, type OwnSite } from '../helpers/own-site.ts'
import { wordsIn } from '../helpers/screens.ts'
import { mondayAt, openStoryClock } from '../helpers/story-clock.ts'
import { goTo, strike } from '../helpers/strikes.ts'
import { openSmtpPeer, readMail, type SmtpPeer } from '../server/smtp-peer.ts'

const words = wordsIn<typeof appointmentWords>('appointment')
const deskText = wordsIn<typeof deskWords>('desk-appointments')
const checkInText = wordsIn<typeof checkInWords>('check-in')

/** Ten minutes before the doors open: the clock of the server, and of whoever listens to it. */
const clock = openStoryClock(mondayAt('08:50'))

let browser: Browser
let site: OwnSite
let mail: SmtpPeer
let [phone, desk, kiosk]: Machine[] = []
beforeAll(async () => {
  ;[browser, mail] = await Promise.all([launchChromium(), openSmtpPeer()])
  site = await openOwnSite({
    ...clock.environment,
    SMTP_URL: mail.url,
    MAIL_FROM: 'Accueil <rdv@example.org>',
    PUBLIC_URL: 'https://said.example.org/',
  })
  phone = await openMachine(browser, { address: site.address, viewport: viewports.phone })
  desk = await openMachine(browser, { address: site.addressOf('desk', 1), viewport: viewports.tablet })
  kiosk = await openMachine(browser, { address: site.addressOf('kiosk'), viewport: viewports['kiosk-portrait'] })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
  await mail.close()
  clock.remove()
})

const pageOf = (machine: Machine | undefined): Page => {
  if (!machine) throw new Error('The machine was not opened.')
  return machine.page
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const textOf = (letter = ''): string => readMail(letter).parts.find(({ type }) => type === 'text/plain')?.text ?? ''
const letters = (count: number) => expect.poll(() => mail.received.length, { timeout: 20_000 }).toBe(count)

/** From "why do you come" to the day, in Clermont-Ferrand; a desk is not asked where. */
async function chooseDay(page: Page, service: number, hasPlaces: boolean): Promise<void> {
  await heading(page, words.service.title)
  await strike(page.locator('main .tile').nth(service))
  await heading(page, words.commune.title)
  await strike(page.locator('main .tile', { hasText: 'Clermont-Ferrand' }))
  if (hasPlaces) {
    await heading(page, words.place.title)
    await strike(page.locator('main .tile'))
  }
  await heading(page, words.day.title)
}

async function giveName(page: Page, name: string, email?: string): Promise<void> {
  await page.locator('.text-input').first().fill(name)
  if (email) {
    await page.locator('[type=radio][value=email]').check({ force: true })
    await page.locator('.text-input').nth(1).fill(email)
  } else await page.locator('[type=radio][value=none]').check({ force: true })
  await strike(page.locator('.appointment-form [type=submit]'))
  await heading(page, words.confirm.title)
  await strike(button(page, words.confirm.confirm))
}

describe('somebody with a phone', () => {
  it('books, and reads in a letter what the screen has said', async () => {
    const page = pageOf(phone)
    await goTo(page, '#/appointments')
    await chooseDay(page, 1, true)
    await strike(page.locator('main .tile').nth(1))
    await heading(page, words.time.title)
    await strike(page.locator('.appointment-times .button').nth(2))
    await giveName(page, 'Amina', 'amina@example.org')
    await heading(page, words.own.title.booked)
    await letters(1)
    const [time, code] = [
      await page.locator('.appointment-time').innerText(),
      await page.locator('.appointment-code').innerText(),
    ]
    expect(textOf(mail.received[0])).toContain(time)
    expect(textOf(mail.received[0])).toContain(code)
  })

  it('opens the link of the letter on another phone, and puts the appointment in its calendar', async () => {
    const secret = /#(\/appointment\/[\w-]+)/.exec(textOf(mail.received[0]))?.[1] ?? ''
    const other = await openMachine(browser, { address: `${site.address}#${secret}`, viewport: viewports.phone })
    await heading(other.page, words.own.title.booked)
    const [download] = await Promise.all([
      other.page.waitForEvent('download'),
      strike(button(other.page, words.own.calendar)),
    ])
    expect(download.suggestedFilename()).toBe('appointment.ics')
    expect(other.problems).toEqual([])
    await other.close()
  })

  it('moves it, then cancels it, and has a letter for each', async () => {
    const page = pageOf(phone)
    const before = await page.locator('.appointment-time').innerText()
    await strike(button(page, words.own.move))
    await heading(page, words.place.title)
    await strike(page.locator('main .tile'))
    await heading(page, words.day.title)
    await strike(page.locator('main .tile').nth(1))
    await heading(page, words.time.title)
    await strike(page.locator('.appointment-times .button', { hasNotText: before }))
    await heading(page, words.own.title.booked)
    await letters(2)
    expect(textOf(mail.received[1])).toContain(await page.locator('.appointment-time').innerText())
    await strike(button(page, words.own.cancel))
    await strike(button(page, words.own.cancelConfirm))
    await heading(page, words.own.title.excused)
    await letters(3)
    expect(readMail(mail.received[2] ?? '').parts.at(-1)?.text).toContain('METHOD:CANCEL')
  })

  it('is told in plain words that there is no network, and goes on when there is', async () => {
    const page = pageOf(phone)
    await page.context().setOffline(true)
    await goTo(page, '#/')
    await goTo(page, '#/appointments')
    await heading(page, words.away.title)
    await page.context().setOffline(false)
    await strike(button(page, words.retry))
    await heading(page, words.service.title)
    expect(phone?.problems).toEqual([])
  })
})

describe('somebody who telephones', () => {
  const codes: string[] = []

  /** Books the nth hour of today at the desk. */
  async function bookToday(name: string, nth: number): Promise<string> {
    const page = pageOf(desk)
    await goTo(page, '#/appointments/new')
    await chooseDay(page, 1, false)
    await strike(page.locator('main .tile'))
    await heading(page, words.time.title)
    await strike(page.locator('.appointment-times .button').nth(nth))
    await giveName(page, name)
    await heading(page, deskText.booked.title)
    const code = await page.locator('.appointment-code').innerText()
    await strike(button(page, deskText.booked.back))
    await page.locator('.day-table', { hasText: name }).waitFor()
    return code
  }

  it('is booked by an advisor for this very morning', async () => {
    codes.push(await bookToday('Zoé', 0), await bookToday('Ali', 0))
    const rows = pageOf(desk).locator('.day-table tbody tr')
    expect(await rows.count()).toBe(2)
    expect(await rows.first().innerText()).toContain('09:00')
  })

  it('comes, holds the code before the scanner of the kiosk, and has a number', async () => {
    const page = pageOf(kiosk)
    await goTo(page, '#/check-in')
    await heading(page, checkInText.code.title)
    // A scanner types where nobody has touched anything.
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.type(codes[0] ?? '')
    await page.keyboard.press('Enter')
    await withoutCard(page)
    await page.locator('.ticket-label').waitFor()
    expect(await page.locator('.ticket-words').innerText()).toContain(checkInText.expected.replace('{{time}}', '09:00'))
  })

  it('who has lost the code is found by name and hour', async () => {
    const page = pageOf(kiosk)
    await goTo(page, '#/')
    await goTo(page, '#/check-in')
    await strike(button(page, checkInText.code.without))
    await heading(page, checkInText.name.title)
    await page.locator('.text-input').fill('ali')
    await strike(page.locator('.check-in-form [type=submit]'))
    await heading(page, checkInText.hour.title)
    await strike(page.locator('.check-in-hours .button', { hasText: '09:00' }))
    await withoutCard(page)
    await page.locator('.ticket-label').waitFor()
  })

  it('who shows the code twice has one number', async () => {
    const page = pageOf(kiosk)
    await goTo(page, '#/')
    await goTo(page, '#/check-in')
    await page.locator('.text-input').fill(codes[0] ?? '')
    await strike(page.locator('.check-in-form [type=submit]'))
    await withoutCard(page)
    await heading(page, checkInText.repeated.title)
  })

  it('is seen to have come by the desk, which finds both in its line', async () => {
    const page = pageOf(desk)
    await goTo(page, '#/')
    await goTo(page, '#/appointments')
    await expect.poll(() => page.locator('.day-table tr[data-state=checked-in]').count()).toBe(2)
    await goTo(page, '#/')
    await expect.poll(() => page.locator('.waiting-table tbody tr').count()).toBe(2)
    for (const machine of [desk, kiosk]) expect(machine?.problems).toEqual([])
  })
})
