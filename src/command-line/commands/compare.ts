import type { OpenRequests, Summary } from '../../domain/laboratory/summary.ts'
import { openLaboratory } from '../../domain/laboratory/laboratory.ts'
import { remarkOf, resultHeadings, resultLines } from '../../domain/laboratory/result-lines.ts'
import { elevenHouseholds } from '../../domain/observatory/small-counts.ts'
import { compareGrids } from '../../domain/scoring/compare-grids.ts'
import type { WordedGrid } from '../../domain/scoring/comparison/telling.ts'
import { tellChanges } from '../../domain/scoring/tell-changes.ts'
import { CommandProblem, dayOf, readWords, type Command, type Surroundings } from '../command.ts'
import { csvPieces } from '../files/csv-lines.ts'
import type { GridAtPath, Loading } from '../files/load-requests.ts'
import { loadRequests } from '../files/load-requests.ts'
import { compiledFrom, textsBeside } from '../files/read-grid-file.ts'
import { assertFree, writeFile } from '../files/write-file.ts'
import { comparisonPage } from '../words/comparison-page.ts'
import { gridLine, summaryRows } from '../words/comparison-words.ts'
import { variantOf, wordsIn, type Words } from '../words/words.ts'

const usage = `said compare <before> <after> [<requests.csv>] [--lang fr|fr.easy-to-read|en|ar] [--html <page.html>]
             [--out <results.csv>] [--on <day>] [--others-are-no] [--force]

  <before> <after>  two grids: YAML, or JSON of "said grid export"
  <requests.csv>    requests to score under both: who gains, who loses, whose rank moves
  --lang            language of the sentences; French when not given
  --html            one page to print for a council, whole in itself
  --out             points and ranks of each request under both grids
  --on              the day waits and ages are reckoned to; today when not given
  --others-are-no   every yes/no left empty is a no; not known otherwise
  --force           replace the files of --html and --out`

export interface RequestEffects {
  readonly summary: Summary
  readonly open: OpenRequests
  readonly isFictitious: boolean
}

/** What changes between two grids, in sentences, and what it does to requests. Exit 1 when lines were left out. */
export const compare: Command = {
  name: 'compare',
  summary: 'tells what changes between two grids, and what it does to requests',
  usage,
  async run(typed, surroundings) {
    const { values, positionals } = readWords(
      typed,
      {
        lang: { type: 'string' },
        html: { type: 'string' },
        out: { type: 'string' },
        on: { type: 'string' },
        'others-are-no': { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
      { least: 2, most: 3, named: 'two grids and, if need be, one file of requests' },
    )
    const [beforePath = '', afterPath = '', path] = positionals
    if (values.out !== undefined && path === undefined)
      throw new CommandProblem('--out writes the results of requests. Name their file after the two grids.')
    if (values.html !== undefined && values.html === values.out)
      throw new CommandProblem('--html and --out name the same file. Name two.')
    for (const file of [values.html, values.out]) if (file !== undefined) assertFree(file, values.force)
    const grids = [beforePath, afterPath].map((each): GridAtPath => ({ path: each, compiled: compiledFrom(each) }))
    const words = wordsIn(variantOf(values.lang))
    const [before, after] = grids.map((grid) => wordedGrid(grid, words)) as [WordedGrid, WordedGrid]
    const sentences = tellChanges(compareGrids(before.grid, after.grid), { before, after }, words.wording)
    const on = dayOf(values.on, surroundings.today)
    const loading = path === undefined ? undefined : { path, grids, on, othersAreNo: values['others-are-no'], words }
    const tried = loading && (await tryRequests(loading, surroundings, values.out))
    const told = { before, after, sentences, ...(tried ? { effects: tried.effects } : {}) }
    printComparison(told, words, surroundings)
    if (values.html !== undefined) await writeFile(values.html, [comparisonPage(told, words, surroundings.today)])
    return tried && tried.badLineCount > 0 ? 1 : 0
  },
}

const wordedGrid = ({ path, compiled: { grid } }: GridAtPath, { variant }: Words): WordedGrid => ({
  grid,
  texts: textsBeside(path, grid, variant),
})

export interface ToldComparison {
  readonly before: WordedGrid
  readonly after: WordedGrid
  readonly sentences: readonly string[]
  readonly effects?: RequestEffects
}

function printComparison(told: ToldComparison, words: Words, { print }: Surroundings): void {
  const { before, after, sentences, effects } = told
  print(gridLine('before', before, words))
  print(gridLine('after', after, words))
  print('')
  for (const sentence of sentences) print(`- ${sentence}`)
  if (sentences.length === 0) print(words.say('report.no-change'))
  if (!effects) return
  print('')
  if (effects.isFictitious) print(words.say('report.fictitious'))
  for (const [label, value] of summaryRows(effects, words)) print(`${label} ${value}`)
}

async function tryRequests(loading: Loading, surroundings: Surroundings, out: string | undefined) {
  const { table, badLineCount } = await loadRequests(loading, surroundings)
  const [before, after] = loading.grids as readonly [GridAtPath, GridAtPath]
  const laboratory = openLaboratory({ table, before: before.compiled, on: loading.on, policy: elevenHouseholds })
  const trial = laboratory.tryGrid(after.compiled)
  const reckoning = trial.open()
  let step = reckoning.next()
  while (!step.done) step = reckoning.next()
  if (out !== undefined)
    await writeFile(out, csvPieces(resultHeadings, resultLines(table, trial.outcomes), remarkOf(table.status)))
  const isFictitious = table.status === 'fictitious'
  return { effects: { summary: trial.outcomes.summary, open: step.value, isFictitious }, badLineCount }
}
