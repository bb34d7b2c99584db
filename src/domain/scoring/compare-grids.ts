/**
 * Two versions of a grid compared as rules, not as text: whoever votes sees what changes for people, and nothing else. What
 * is only written otherwise (order, words, nesting) is no change. Nodes, facts and figures are matched by their ids.
 */
import { besideChanges, communeChanges } from './comparison/beside-changes.ts'
import { factChanges, parameterChanges } from './comparison/fact-changes.ts'
import type { GridChange } from './comparison/grid-change.ts'
import { nodeChanges } from './comparison/node-changes.ts'
import type { Grid } from './grid.ts'

/**
 * Every change from the earlier grid to the later one: status, criteria and groups removed, then the later grid from top
 * to bottom, what is given beside points, the order of requests, communes, figures, facts. Empty when every household has the same score and the same questions under both.
 */
export const compareGrids = (before: Grid, after: Grid): readonly GridChange[] => [
  ...(before.status === after.status
    ? []
    : [{ kind: 'status-changed', from: before.status, to: after.status } as const]),
  ...nodeChanges(before, after),
  ...besideChanges(before, after),
  ...communeChanges(before, after),
  ...parameterChanges(before, after),
  ...factChanges(before, after),
]
