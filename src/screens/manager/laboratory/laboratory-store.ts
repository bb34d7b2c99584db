/**
 * The requests and the weights of the page. They stay while the manager looks at another page of the space, and are forgotten
 * when the laboratory is closed or the window is: nothing of them is stored.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import type {
  Attempt,
  LaboratoryBench,
  OpenedRequests,
  OpeningOptions,
} from '../../../device/laboratory/laboratory-bench.ts'
import { workerLaboratory } from '../../../device/laboratory/worker-laboratory.ts'
import type { FileProblem } from '../../../domain/laboratory/import/import-problem.ts'
import type { Summary } from '../../../domain/laboratory/summary.ts'
import type { MovedWeights, WeightId } from '../../../domain/laboratory/weights.ts'
import type { Grid } from '../../../domain/scoring/grid.ts'
import type { GridProblem } from '../../../domain/scoring/grid-problem.ts'
import { isHolding } from '../holding.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** `failed`: the worker died, which says nothing about the file. */
export type Stage =
  | { readonly kind: 'closed'; readonly problem?: FileProblem | 'failed' }
  | { readonly kind: 'reading'; readonly lines: number }
  | { readonly kind: 'open'; readonly requests: OpenedRequests; readonly options: OpeningOptions }

export interface LaboratoryStore {
  readonly bench: LaboratoryBench
  readonly stage: ReadonlySignal<Stage>
  readonly moved: ReadonlySignal<MovedWeights>
  /** A whole other grid that is tried instead of weights; they are kept meanwhile. */
  readonly other: ReadonlySignal<Grid | undefined>
  /** Of the latest weights told; it stays while newer ones are being tried. */
  readonly summary: ReadonlySignal<Summary | undefined>
  /** Why the grid cannot be tried with these weights; the summary is then of earlier ones. */
  readonly refusal: ReadonlySignal<GridProblem | undefined>
  open(options: OpeningOptions): Promise<void>
  /** @param value undefined for the grid's own number. */
  move(id: WeightId, value: number | undefined): void
  reset(): void
  /** @param grid undefined to come back to the weights. */
  tryOther(grid: Grid | undefined): void
  /** Forgets the requests and the weights. */
  close(): void
}

interface Telling {
  readonly summary: (summary: Summary) => void
  readonly refusal: (problem: GridProblem | undefined) => void
}

/** One attempt: resolves with its first summary, when the next may begin. */
function attemptOnce(bench: LaboratoryBench, tried: Attempt, tell: Telling): Promise<void> {
  return new Promise((resolve, reject) => {
    const told = (summary: Summary) => {
      tell.refusal(undefined)
      tell.summary(summary)
      resolve()
    }
    bench.attempt(tried, told).then((outcome) => {
      if (!outcome.ok) tell.refusal(outcome.problems[0])
      resolve()
    }, reject)
  })
}

export function createLaboratory(bench: LaboratoryBench = workerLaboratory()): LaboratoryStore {
  const stage = signal<Stage>({ kind: 'closed' })
  const moved = signal<MovedWeights>({})
  const other = signal<Grid | undefined>(undefined)
  const summary = signal<Summary | undefined>(undefined)
  const refusal = signal<GridProblem | undefined>(undefined)
  const tell: Telling = {
    summary: (told) => (summary.value = told),
    refusal: (problem) => (refusal.value = problem),
  }
  const attempt = oneAtATime((tried: Attempt) => attemptOnce(bench, tried, tell))

  const show = (weights: MovedWeights): void => {
    moved.value = weights
    attempt({ kind: 'weights', moved: weights })
  }
  const turnTo = (next: Stage): void => {
    stage.value = next
    isHolding.value = next.kind !== 'closed'
  }
  const forget = (next: Stage): void => {
    moved.value = {}
    other.value = undefined
    summary.value = undefined
    refusal.value = undefined
    turnTo(next)
  }

  async function open(options: OpeningOptions): Promise<void> {
    forget({ kind: 'reading', lines: 0 })
    const progress = (lines: number) => (stage.value = { kind: 'reading', lines })
    const opened = await bench.open(options, progress).catch(() => undefined)
    if (!opened) return turnTo({ kind: 'closed', problem: 'failed' })
    if (!opened.ok) return turnTo({ kind: 'closed', problem: opened.problems[0] ?? 'failed' })
    turnTo({ kind: 'open', requests: opened.value, options })
    attempt({ kind: 'weights', moved: {} })
  }

  return {
    bench,
    stage,
    moved,
    other,
    summary,
    refusal,
    open,
    move(id, value) {
      const { [id]: _left, ...others } = moved.peek()
      show(value === undefined ? others : { ...others, [id]: value })
    },
    reset: () => show({}),
    tryOther(grid) {
      other.value = grid
      attempt(grid ? { kind: 'grid', grid } : { kind: 'weights', moved: moved.peek() })
    },
    close() {
      bench.close()
      forget({ kind: 'closed' })
    },
  }
}

let held: LaboratoryStore | undefined

/** The one of this window. */
export const laboratoryOfWindow = (): LaboratoryStore => (held ??= createLaboratory())
