import { describe, expect, it } from 'vitest'
import { deviceProfiles, physicalSizes } from '../../../src/ui/layout/device-profile.ts'
import { forgetMeasuredGlass, keepMeasuredGlass, withMeasuredGlass } from '../../../src/ui/layout/measured-glass.ts'

const kiosk = deviceProfiles['kiosk-portrait']

class Memory {
  readonly held = new Map<string, string>()
  getItem(key: string): string | null {
    return this.held.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    this.held.set(key, value)
  }
  removeItem(key: string): void {
    this.held.delete(key)
  }
}

const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

describe('a glass measured with a card', () => {
  it('is used at the next start, and by the same kiosk turned on its side, by no other kind of machine', () => {
    const memory = new Memory()
    keepMeasuredGlass(kiosk, { pxPerMm: 5, pixelRatio: 1 }, memory)
    expect(physicalSizes(withMeasuredGlass(kiosk, memory), 1080)).toMatchObject({ pxPerMm: 5, primaryTargetPx: 100 })
    const lying = withMeasuredGlass(deviceProfiles['kiosk-landscape'], memory)
    expect(physicalSizes(lying, 1920)?.pxPerMm).toBe(5)
    expect(withMeasuredGlass(deviceProfiles.display, memory)).toEqual(deviceProfiles.display)
  })

  it('gives the same millimetres after the browser was zoomed', () => {
    const { profile } = keepMeasuredGlass(kiosk, { pxPerMm: 5, pixelRatio: 1 }, new Memory())
    expect(physicalSizes(profile, 720, 1.5)?.pxPerMm).toBeCloseTo(5 / 1.5, 5)
  })

  it('is forgotten on request: the size delivered counts again', () => {
    const memory = new Memory()
    const { profile } = keepMeasuredGlass(kiosk, { pxPerMm: 5, pixelRatio: 1 }, memory)
    expect(forgetMeasuredGlass(profile, memory)).toEqual(kiosk)
    expect(withMeasuredGlass(kiosk, memory)).toEqual(kiosk)
  })

  it.each(['nonsense', '{}', '{"pxPerMm":"5","pixelRatio":1}', '{"pxPerMm":500,"pixelRatio":1}', 'null'])(
    'that reads %s was not measured',
    (kept) => {
      const memory = new Memory()
      memory.setItem('said-glass-kiosk', kept)
      expect(withMeasuredGlass(kiosk, memory)).toEqual(kiosk)
    },
  )

  it('is used even where the browser keeps nothing, which is told', () => {
    const memory = { getItem: forbidden, setItem: forbidden, removeItem: forbidden }
    const measured = { pxPerMm: 5, pixelRatio: 1 }
    expect(keepMeasuredGlass(kiosk, measured, memory)).toEqual({ profile: { ...kiosk, measured }, isKept: false })
    expect(withMeasuredGlass(kiosk, memory)).toEqual(kiosk)
    expect(forgetMeasuredGlass({ ...kiosk, measured }, memory)).toEqual(kiosk)
  })
})
