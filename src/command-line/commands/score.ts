import type { PreparedRequests } from '../../domain/laboratory/prepared-requests.ts'
import { prepareRequests } from '../../domain/laboratory/prepared-requests.ts'
import { rankUnder } from '../../domain/laboratory/ordered-requests.ts'
import type { Ranks } from '../../domain/laboratory/ranking.ts'
import { byFilingDate } from '../../domain/laboratory/request-table.ts'
import { labelAt, situationOf, writtenDate } from '../../domain/laboratory/request-view.ts'
import { remarkOf } from '../../domain/laboratory/result-lines.ts'
import type { Totals } from '../../domain/laboratory/totals.ts'
import { boundTotals, exactTotals } from '../../domain/laboratory/totals.ts'
import type { CompiledGrid } from '../../domain/scoring/compile-grid.ts'
import { evaluate } from '../../domain/scoring/evaluate.ts'
import { explain } from '../../domain/scoring/explain.ts'
import { dayOf, needed, readWords, type Command } from '../command.ts'
import { csvPieces } from '../files/csv-lines.ts'
import { loadRequests } from '../files/load-requests.ts'
import { compiledFrom } from '../files/read-grid-file.ts'
import { assertFree, writeFile } from '../files/write-file.ts'
import { compileScorer } from '../scoring/compile-scorer.ts'
import { variantOf, wordsIn } from '../words/words.ts'

const usage = `said score <requests.csv> --grid <file> [--on <day>] [--out <scores.csv>] [--explain] [--others-are-no]
           [--lang fr|fr.easy-to-read|en|ar] [--force]

  --grid           the grid: YAML, or JSON of "said grid export"
  --on             the day waits and ages are reckoned to; today when not given
  --out            where to write the scores; printed when not given
  --explain        one more column a line of the grid, with the points it brings
  --others-are-no  every yes/no left empty is a no; not known otherwise
  --force          replace the file of --out

A request whose total hangs on facts that are not known has bounds, "40..90", and no rank.`

/** Each request of a file with its points and rank under a grid. Exit 1 when lines were left out. */
export const score: Command = {
  name: 'score',
  summary: 'scores the requests of a CSV file with a grid',
  usage,
  async run(words, surroundings) {
    const { values, positionals } = readWords(
      words,
      {
        grid: { type: 'string' },
        on: { type: 'string' },
        out: { type: 'string' },
        lang: { type: 'string' },
        explain: { type: 'boolean', default: false },
        'others-are-no': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
      { least: 1, most: 1, named: 'one file of requests' },
    )
    const on = dayOf(values.on, surroundings.today)
    const gridPath = needed(values.grid, '--grid <file>')
    if (values.out !== undefined) assertFree(values.out, values.force)
    const compiled = compiledFrom(gridPath)
    const { table, badLineCount } = await loadRequests(
      {
        path: positionals[0] as string,
        grids: [{ path: gridPath, compiled }],
        on,
        othersAreNo: values['others-are-no'],
        words: wordsIn(variantOf(values.lang)),
      },
      surroundings,
    )
    const { id, status } = compiled.grid
    if (status !== 'official') surroundings.warn(`The grid ${id} is ${status}: nobody voted these points.`)
    const prepared = prepareRequests(table, compiled, on)
    const pieces = scoredPieces(prepared, compiled, values.explain)
    if (values.out === undefined) for (const piece of pieces) surroundings.print(piece.replace(/\r\n$/, ''))
    else await writeFile(values.out, pieces)
    return badLineCount > 0 ? 1 : 0
  },
}

function scoredPieces(prepared: PreparedRequests, compiled: CompiledGrid, isExplained: boolean): Generator<string> {
  const totals = exactTotals(prepared, compiled, compileScorer)
  for (const _ of boundTotals(prepared, compiled, totals)) continue
  const lines = compiled.nodes.map(({ definition }) => definition.id)
  const headings = ['request', 'commune', 'dwelling-type', 'filed-on', 'points', 'rank', ...(isExplained ? lines : [])]
  const byDate = byFilingDate(prepared.table)
  const ranks = rankUnder({ laidOut: prepared, compiled, totals, isRanked: prepared.isExact, byDate })
  return csvPieces(
    headings,
    scoredLines(prepared, { totals, ranks }, isExplained ? compiled : undefined),
    remarkOf(prepared.table.status),
  )
}

const written = (min: number, max: number): string => (min === max ? `${min}` : `${min}..${max}`)

function* scoredLines(
  { table, referenceDate, isExact }: PreparedRequests,
  { totals: { low, high }, ranks }: { readonly totals: Totals; readonly ranks: Ranks },
  explaining: CompiledGrid | undefined,
): Generator<readonly string[]> {
  for (const [position, id] of table.ids.entries()) {
    const found = explaining && evaluate(explaining, situationOf(table, position, referenceDate))
    const lines = found ? explain(found, explaining.grid).lines : []
    yield [
      id,
      labelAt(table.communes, position) ?? '',
      labelAt(table.dwellingTypes, position) ?? '',
      writtenDate(table.filedOn, position) ?? '',
      written(low[position] as number, high[position] as number),
      isExact[position] ? `${ranks[position]}` : '',
      ...lines.map(({ declared }) => written(declared.min, declared.max)),
    ]
  }
}
