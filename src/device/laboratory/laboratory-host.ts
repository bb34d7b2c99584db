/**
 * The worker's side of the laboratory, without the worker: questions in, answers out. An attempt is worked on in short stretches;
 * between two of them later questions are heard, and a later attempt takes the place of this one.
 */
import Papa from 'papaparse'
import type { Laboratory, Trial } from '../../domain/laboratory/laboratory.ts'
import { openLaboratory } from '../../domain/laboratory/laboratory.ts'
import { orderedPositions, requestView, situationOf } from '../../domain/laboratory/request-view.ts'
import { remarkOf, resultHeadings, resultLines } from '../../domain/laboratory/result-lines.ts'
import { spreadsheetFormula } from '../../domain/laboratory/spreadsheet-formula.ts'
import { moveWeights } from '../../domain/laboratory/weights.ts'
import type { CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import { compileGrid } from '../../domain/scoring/compile-grid.ts'
import { evaluate } from '../../domain/scoring/evaluate.ts'
import { explain } from '../../domain/scoring/explain.ts'
import type { GridProblem } from '../../domain/scoring/grid-problem.ts'
import type { Outcome } from '../../domain/values/outcome.ts'
import { passed } from '../../domain/values/outcome.ts'
import type { Attempt, AttemptEnd, OpeningOptions } from './laboratory-bench.ts'
import type { FromLaboratory, LaboratoryAnswers, LaboratoryQuestion, ToLaboratory } from './laboratory-messages.ts'
import { readRequests } from './read-requests.ts'

/** The latest attempt told, which pages and explanations are about. */
interface Held {
  readonly laboratory: Laboratory
  trial: Trial
  after: CompiledGrid
}

interface Surroundings {
  readonly say: (message: FromLaboratory) => void
  /** Lets waiting messages in. */
  readonly pause: () => Promise<void>
}

/** @returns what a message of the page is given to. */
export function laboratoryHost({ say, pause }: Surroundings): (message: ToLaboratory) => Promise<void> {
  let held: Held | undefined
  let latest = 0

  async function open(id: number, options: OpeningOptions): Promise<LaboratoryAnswers['open']> {
    // An attempt under way is about requests that are no longer held.
    latest = id
    held = undefined
    const report = await readRequests(options, (lines) => say({ id, news: { lines } }))
    if (!report.ok) return report
    const { table, ...rest } = report.value
    const before = compiledOrThrow(options.grid)
    const { referenceDate: on, policy } = options
    const laboratory = openLaboratory({ table, before, on, policy })
    held = { laboratory, trial: laboratory.tryWeights(before), after: before }
    return passed({ ...rest, count: table.count, status: table.status })
  }

  async function attempt(id: number, wanted: Attempt): Promise<Outcome<AttemptEnd, GridProblem>> {
    latest = id
    await pause()
    if (latest !== id || !held) return passed('overtaken')
    const { laboratory } = held
    const isWeights = wanted.kind === 'weights'
    const after = compileGrid(isWeights ? moveWeights(laboratory.before.grid, wanted.moved) : wanted.grid)
    if (!after.ok) return after
    const trial = isWeights ? laboratory.tryWeights(after.value) : laboratory.tryGrid(after.value)
    held.trial = trial
    held.after = after.value
    say({ id, news: { summary: trial.outcomes.summary } })
    const reckoning = trial.open()
    let step = reckoning.next()
    for (; !step.done; step = reckoning.next()) {
      await pause()
      if (latest !== id) return passed('overtaken')
    }
    say({ id, news: { summary: { ...trial.outcomes.summary, open: step.value } } })
    return passed('told')
  }

  const answer = async (id: number, question: LaboratoryQuestion): Promise<LaboratoryAnswers[typeof question.ask]> => {
    if (question.ask === 'open') return open(id, question.options)
    if (question.ask === 'attempt') return attempt(id, question.attempt)
    if (question.ask === 'page') return held ? pageOf(held, question) : []
    return held && lookUp(held, question)
  }

  return async ({ id, ...question }) => {
    try {
      say({ id, answer: await answer(id, question) })
    } catch (error) {
      say({ id, failure: String(error) })
    }
  }
}

function compiledOrThrow(grid: OpeningOptions['grid']): CompiledGrid {
  const compiled = compileGrid(grid)
  if (!compiled.ok) throw new Error(`The grid ${grid.id} does not hold: ${compiled.problems[0]?.why}`)
  return compiled.value
}

type Question<Ask extends LaboratoryQuestion['ask']> = Extract<LaboratoryQuestion, { readonly ask: Ask }>

function pageOf({ laboratory, trial }: Held, { order, from, count }: Question<'page'>): LaboratoryAnswers['page'] {
  return orderedPositions(trial.outcomes, order)
    .slice(from, from + count)
    .map((position) => requestView(laboratory.table, trial.outcomes, position))
}

function lookUp(held: Held, question: Question<'find' | 'explain' | 'results'>) {
  const { table } = held.laboratory
  const { outcomes } = held.trial
  if (question.ask === 'results') return resultsOf(held)
  if (question.ask === 'explain')
    return table.count > question.position ? explained(held, question.position) : undefined
  const position = table.ids.indexOf(question.request)
  return position < 0 ? undefined : requestView(table, outcomes, position)
}

function explained({ laboratory, trial, after }: Held, position: number): LaboratoryAnswers['explain'] {
  const { table, before, referenceDate } = laboratory
  const situation = situationOf(table, position, referenceDate)
  return {
    view: requestView(table, trial.outcomes, position),
    before: explain(evaluate(before, situation), before.grid),
    after: explain(evaluate(after, situation), after.grid),
  }
}

/** Whole, bounds included. With the mark that tells a spreadsheet it is UTF-8; nothing in it can be taken for a formula. */
function resultsOf({ laboratory, trial }: Held): Blob {
  for (const _ of trial.open()) continue
  const data = [...resultLines(laboratory.table, trial.outcomes)] as string[][]
  const { status } = laboratory.table
  const text = Papa.unparse(
    { fields: [...resultHeadings], data },
    { delimiter: ';', escapeFormulae: spreadsheetFormula },
  )
  return new Blob(['\uFEFF', remarkOf(status), text, '\r\n'], { type: 'text/csv;charset=utf-8' })
}
