import { afterEach, describe, expect, it } from 'vitest'
import { textVariants } from '../../../src/domain/values/language.ts'
import { axeProblems } from '../../ui/gallery/open-gallery.ts'
import { closeGuidance, openGuidance, overflowing } from './open-guidance.tsx'

afterEach(closeGuidance)

const pages = ['', 'search', 'topics/request', 'situations/has-a-number', 'sheets/income-ceilings', 'sheets/missing']

describe.each(textVariants)('guidance in %s', (variant) => {
  it.each(pages)('has nothing that axe refuses, up to level AAA (%s)', async (path) => {
    await openGuidance(path, { variant })
    expect(await axeProblems()).toEqual([])
  })

  it.each(pages)('fits a width of 320 px without scrolling sideways (%s)', async (path) => {
    await openGuidance(path, { variant, size: [320, 640] })
    expect(overflowing()).toEqual([])
  })

  it('fits 320 px with the largest text', async () => {
    await openGuidance('sheets/where-to-go', { variant, size: [320, 640], scale: 1.5 })
    expect(overflowing()).toEqual([])
  })
})

describe.each([
  { scheme: 'dark', hasContrast: false },
  { scheme: 'light', hasContrast: true },
  { scheme: 'dark', hasContrast: true },
] as const)('in $scheme colours, high contrast $hasContrast', (look) => {
  it.each(['', 'sheets/income-ceilings'])('axe finds nothing on a kiosk, ended figures included (%s)', async (path) => {
    await openGuidance(path, { ...look, profile: 'kiosk-portrait', today: '2027-02-01' })
    expect(await axeProblems()).toEqual([])
  })
})

it.each([
  ['kiosk-landscape', 1920, 1080],
  ['tablet', 1280, 800],
  ['tablet', 800, 1280],
] as const)('fits a %s of %i × %i px', async (profile, widthPx, heightPx) => {
  await openGuidance('', { profile, size: [widthPx, heightPx] })
  expect(overflowing()).toEqual([])
  await openGuidance('sheets/where-to-go', { profile, size: [widthPx, heightPx], variant: 'ar' })
  expect(overflowing()).toEqual([])
})
