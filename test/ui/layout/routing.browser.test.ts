import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetTrail, goBack, navigate, route, startRouting } from '../../../src/ui/layout/route.ts'

let stop = () => undefined as void

const start = (keepsHistory: boolean) => {
  history.replaceState(null, '', '#/')
  stop = startRouting({ keepsHistory })
}

afterEach(() => stop())

describe('on a shared device', () => {
  it('nothing is left in the history for the next visitor', () => {
    start(false)
    const before = history.length
    navigate(['simulator'])
    navigate(['simulator', 'income'])
    expect(history.length).toBe(before)
    expect(location.hash).toBe('#/simulator/income')
  })

  it('back follows the visitor’s own steps', () => {
    start(false)
    navigate(['sheets'])
    navigate(['sheets', 'unique-number'])
    goBack()
    expect(route.value.path).toEqual(['sheets'])
    goBack()
    expect(route.value.path).toEqual([])
  })

  it('after the wipe the start screen is shown and back leads nowhere else', () => {
    start(false)
    navigate(['simulator', 'income'])
    forgetTrail()
    expect(location.hash).toBe('#/')
    goBack()
    expect(route.value.path).toEqual([])
  })
})

describe('on a phone', () => {
  it('the browser’s own back key returns to the step before', async () => {
    start(true)
    navigate(['sheets'])
    history.back()
    await vi.waitUntil(() => route.value.path.length === 0)
  })

  it('a shared address without a trail goes one level up', () => {
    history.replaceState(null, '', '#/sheets/unique-number')
    stop = startRouting({ keepsHistory: true })
    goBack()
    expect(route.value.path).toEqual(['sheets'])
  })
})

describe('a link of the page', () => {
  it('moves within the app and counts as a new visit', () => {
    start(false)
    const visit = route.value.visit
    const link = document.createElement('a')
    link.href = '#/tickets'
    document.body.append(link)
    link.click()
    link.remove()
    expect(route.value.path).toEqual(['tickets'])
    expect(route.value.visit).toBe(visit + 1)
  })
})
