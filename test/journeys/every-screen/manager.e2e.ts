/** Every state of the managers' space, and of the board of a site. */
import { describe } from 'vitest'
import { viewports } from '../../helpers/chromium.ts'
import { everything, firstGlance, layout, spacing } from '../../helpers/examinations.ts'
import { boardStates, explainedState, managerStates } from '../../helpers/screen-states.ts'
import { examineAll, openStage, widestVariants } from '../../helpers/screen-walk.ts'
import { textVariants } from '../../helpers/strikes.ts'

const stage = openStage()

describe('a manager at a desk', () => {
  examineAll(stage, {
    settings: () => ({ address: `${stage.site.address}?manager`, viewport: viewports.tablet }),
    states: [...managerStates, explainedState],
    variants: textVariants,
    examinations: [...everything, firstGlance],
  })
})

describe('a manager who has a place at a site', () => {
  examineAll(stage, {
    settings: () => ({ address: stage.site.addressOf('manager'), viewport: viewports.tablet }),
    states: boardStates,
    variants: textVariants,
    examinations: everything,
  })
})

describe('a manager with a phone of 320 px', () => {
  examineAll(stage, {
    settings: () => ({ address: `${stage.site.address}?manager`, viewport: viewports.narrowest }),
    states: [...managerStates, explainedState],
    variants: widestVariants,
    examinations: [layout, spacing],
  })
})
