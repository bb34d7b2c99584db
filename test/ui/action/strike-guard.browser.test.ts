import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { doubleStrikeMs, ignoreHeldKey, onStrike } from '../../../src/ui/action/strike-guard.ts'
import { deviceProfile, deviceProfiles } from '../../../src/ui/layout/device-profile.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function control(press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.addEventListener('click', onStrike(press))
  button.addEventListener('keydown', ignoreHeldKey)
  document.body.append(button)
  return button
}

const strike = (button: HTMLElement, x: number, y: number) =>
  button.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, detail: 1, bubbles: true, cancelable: true }))

beforeEach(() => (deviceProfile.value = deviceProfiles['kiosk-portrait']))
afterEach(async () => {
  document.body.replaceChildren()
  await pause(doubleStrikeMs)
})

describe('a hand that strikes twice', () => {
  it('presses once', async () => {
    const press = vi.fn()
    const button = control(press)
    strike(button, 100, 100)
    strike(button, 101, 102)
    expect(press).toHaveBeenCalledOnce()
    await pause(doubleStrikeMs + 20)
    strike(button, 100, 100)
    expect(press).toHaveBeenCalledTimes(2)
  })

  it('does not press what the next screen puts in the same place', () => {
    const [first, second] = [vi.fn(), vi.fn()]
    strike(control(first), 200, 200)
    strike(control(second), 203, 201)
    expect(first).toHaveBeenCalledOnce()
    expect(second).not.toHaveBeenCalled()
  })

  it('may press something else elsewhere at once', () => {
    const second = vi.fn()
    strike(
      control(() => undefined),
      10,
      10,
    )
    strike(control(second), 400, 10)
    expect(second).toHaveBeenCalledOnce()
  })

  it('on a phone is guarded by control only, since a phone has one owner', () => {
    deviceProfile.value = deviceProfiles.phone
    const second = vi.fn()
    strike(
      control(() => undefined),
      10,
      10,
    )
    strike(control(second), 10, 10)
    expect(second).toHaveBeenCalledOnce()
  })
})

it('a key held down presses once', () => {
  const button = control(() => undefined)
  const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true })
  button.dispatchEvent(held)
  expect(held.defaultPrevented).toBe(true)
})
