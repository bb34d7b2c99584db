/** Every state of a visitor's own phone, down to 320 px and with text twice as large. */
import { describe, expect } from 'vitest'
import { viewports } from '../../helpers/chromium.ts'
import { everything, layout, spacing } from '../../helpers/examinations.ts'
import { dialogStates, guidanceStates, simulatorStates, visitorStates } from '../../helpers/screen-states.ts'
import { examineAll, openStage, widestVariants } from '../../helpers/screen-walk.ts'
import { textVariants } from '../../helpers/strikes.ts'

const stage = openStage()

describe('a phone', () => {
  examineAll(stage, {
    settings: () => ({ address: stage.site.address, viewport: viewports.phone }),
    states: visitorStates,
    variants: textVariants,
    examinations: everything,
  })
})

const everyPageOfVisitors = [...visitorStates, ...guidanceStates, ...simulatorStates, ...dialogStates]

describe('a phone of 320 px', () => {
  examineAll(stage, {
    settings: () => ({ address: stage.site.address, viewport: viewports.narrowest }),
    states: everyPageOfVisitors,
    variants: widestVariants,
    examinations: [layout, spacing],
  })
})

describe('a phone whose owner doubled the text', () => {
  examineAll(stage, {
    settings: () => ({ address: stage.site.address, viewport: viewports.phone, browserFontPx: 32 }),
    states: everyPageOfVisitors,
    variants: ['fr', 'ar'],
    examinations: [layout],
    async prepare(page) {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    },
  })
})
