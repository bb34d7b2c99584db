import { signal } from '@preact/signals'
import { render } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { SafeScreen } from '../../../src/screens/recovery/safe-screen.tsx'
import { loadWords } from '../../../src/ui/language/words.ts'

const isBroken = signal(false)
const Board = () => {
  if (isBroken.value) throw new TypeError('a person typed this')
  return <p>A107</p>
}

afterEach(() => {
  render(null, document.body)
  isBroken.value = false
  vi.restoreAllMocks()
})

it('a screen that fails while it is drawn says so in plain words and opens again by itself', async () => {
  await loadWords('common')
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const now = vi.fn()
  const recover = vi.fn(() => now)
  render(
    <SafeScreen recover={recover}>
      <Board />
    </SafeScreen>,
    document.body,
  )
  await expect.element(page.getByText('A107')).toBeVisible()
  expect(recover).not.toHaveBeenCalled()

  isBroken.value = true
  await expect.element(page.getByRole('heading', { name: 'Cet écran s’est arrêté' })).toBeVisible()
  expect(recover).toHaveBeenCalledOnce()
  await page.getByRole('button', { name: 'Rouvrir maintenant' }).click()
  expect(now).toHaveBeenCalledOnce()
  expect(JSON.stringify(logged.mock.calls)).not.toContain('a person typed this')
})
