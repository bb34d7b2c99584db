/** axe-core on a page, AAA included. What it passes is a floor, not a proof: journeys check what it cannot see. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const axeOptions: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'],
  rules: {
    'target-size': { enabled: true },
    'color-contrast-enhanced': { enabled: true },
    'identical-links-same-purpose': { enabled: true },
  },
  resultTypes: ['violations'],
}

/** What another look may break: colours alone. */
export const contrastOptions: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
}

type Run = (options: unknown) => Promise<AxeResults>

const runIn = (page: Page, options: RunOptions): Promise<AxeResults> =>
  page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run: Run } }).axe.run(chosen),
    options as unknown as Record<string, unknown>,
  ) as Promise<AxeResults>

/**
 * A control half under the bar of aids is small to axe and whole to a hand, which brings it up first. Each is brought to the
 * middle of the glass and measured there; what is still too small is a fault.
 */
async function staysTooSmall(page: Page, target: string): Promise<boolean> {
  const before = await page.evaluate(() => scrollY)
  await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), target)
  const { violations } = await runIn(page, { runOnly: { type: 'rule', values: ['target-size'] } })
  await page.evaluate((top) => scrollTo(0, top), before)
  return violations.some(({ nodes }) => nodes.some((node) => String(node.target[0]) === target))
}

/** @returns one line a violation: rule, element, what is wrong; empty when there is none. */
export async function axeViolations(page: Page, options: RunOptions = axeOptions): Promise<string[]> {
  // Evaluated, not added as a tag: the page's own policy allows no inline script.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const { violations } = await runIn(page, options)
  const faults: string[] = []
  for (const { id, nodes } of violations)
    for (const { html, failureSummary, target } of nodes)
      if (id !== 'target-size' || (await staysTooSmall(page, String(target[0]))))
        faults.push(`${id}: ${html.slice(0, 160)} ${failureSummary?.replaceAll(/\s+/g, ' ').slice(0, 240) ?? ''}`)
  return faults
}
