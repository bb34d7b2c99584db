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

/** @returns one line a violation: rule, element, what is wrong; empty when there is none. */
export async function axeViolations(page: Page, options: RunOptions = axeOptions): Promise<string[]> {
  // Evaluated, not added as a tag: the page's own policy allows no inline script.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const results = (await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run: (o: unknown) => Promise<unknown> } }).axe.run(chosen),
    options as unknown as Record<string, unknown>,
  )) as AxeResults
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 160)} ${failureSummary?.replaceAll(/\s+/g, ' ').slice(0, 240) ?? ''}`,
    ),
  )
}
