/** Every state of a kiosk: standing, lying, as a tablet, with the largest text, and when it may give no number. */
import { describe, it } from 'vitest'
import { viewports } from '../../helpers/chromium.ts'
import { everything, firstGlance, layout } from '../../helpers/examinations.ts'
import {
  dialogStates,
  guidanceStates,
  kioskStates,
  ticketStates,
  type ScreenState,
} from '../../helpers/screen-states.ts'
import { examineAll, examineAlone, openStage, widestVariants } from '../../helpers/screen-walk.ts'
import { goTo, strike, textVariants } from '../../helpers/strikes.ts'

const stage = openStage()
const withProfile = (address: string, profile: string): string => address.replace('#', `&profile=${profile}#`)
const withoutCode = (address: string): string => address.replace(/#.*/, '')

describe('a kiosk that stands', () => {
  examineAll(stage, {
    settings: () => ({ address: stage.site.addressOf('kiosk'), viewport: viewports['kiosk-portrait'] }),
    states: kioskStates,
    variants: textVariants,
    examinations: [...everything, firstGlance],
  })
})

describe('a kiosk that lies', () => {
  examineAll(stage, {
    settings: () => ({ address: stage.site.addressOf('kiosk', 1), viewport: viewports['kiosk-landscape'] }),
    states: kioskStates,
    variants: widestVariants,
    examinations: [layout, firstGlance],
  })
})

describe('a tablet', () => {
  examineAll(stage, {
    settings: () => ({ address: withProfile(stage.site.addressOf('kiosk', 1), 'tablet'), viewport: viewports.tablet }),
    states: kioskStates,
    variants: widestVariants,
    examinations: [layout],
  })
})

describe('a kiosk with the largest text', () => {
  examineAll(stage, {
    settings: () => ({ address: stage.site.addressOf('kiosk', 1), viewport: viewports['kiosk-portrait'] }),
    states: [...kioskStates.slice(0, 1), ...ticketStates, ...guidanceStates, ...dialogStates],
    variants: ['fr', 'ar'],
    examinations: [layout],
    async prepare(page) {
      await strike(page.locator('.aid').nth(2))
      await strike(page.locator('dialog[open] [type=radio][value="1.5"]'))
      await page.keyboard.press('Escape')
    },
  })
})

describe('what a kiosk says instead of giving a number', () => {
  const toTicket = (name: string): ScreenState => ({
    name,
    atOnce: '.callout',
    async open(page) {
      await goTo(page, '#/ticket')
      await page.locator('main .callout').waitFor()
    },
  })
  const viewport = viewports['kiosk-portrait']

  it(
    'no queue stands behind its address',
    examineAlone(stage, () => ({ address: `${stage.site.address}?kiosk`, viewport }), toTicket('ticket: no server')),
  )
  it(
    'it has no place in the queue yet',
    examineAlone(
      stage,
      () => ({ address: withoutCode(stage.site.addressOf('kiosk')), viewport }),
      toTicket('ticket: not enrolled'),
    ),
  )
})

describe('a visit left alone', () => {
  const warning: ScreenState = {
    name: 'the warning before the wipe',
    atOnce: '.idle :is(h2, p, button)',
    async open(page) {
      await page.clock.install()
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await goTo(page, '#/guidance')
      // The watch wakes after the first paint: a gesture before that begins no visit, so it is made again.
      for (let tries = 0; tries < 10 && (await page.locator('.idle[open]').count()) === 0; tries += 1) {
        await page.keyboard.press('Shift')
        await page.clock.runFor(181_000)
      }
      await page.clock.resume()
    },
  }
  it(
    'is warned in words that can be read, by everybody',
    examineAlone(
      stage,
      () => ({ address: `${stage.site.address}?kiosk`, viewport: viewports['kiosk-portrait'] }),
      warning,
    ),
  )
})
