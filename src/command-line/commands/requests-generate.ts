import { basename } from 'node:path'
import { madeUpHeadings, madeUpRequests } from '../../domain/laboratory/generate/made-up-requests.ts'
import { CommandProblem, dayOf, needed, readWords, type Command } from '../command.ts'
import { communesNear } from '../files/communes-near.ts'
import { csvPieces } from '../files/csv-lines.ts'
import { compiledFrom } from '../files/read-grid-file.ts'
import { assertFree, writeFile } from '../files/write-file.ts'

const usage = `said requests generate --count <number> --grid <file> [--seed <number>] [--on <day>] [--out <file>] [--force]

  --count  how many requests
  --grid   the grid whose facts they state
  --seed   another seed gives other requests; the same seed always the same
  --on     the day they are made up for; today when not given
  --out    fictitious-requests.csv when not given; the name must say "fictitious"
  --force  replace the file

They are drawn by chance, from no real person; the file says so in its name and in its first line.`

const most = 5_000_000

function wholeNumber(text: string, option: string, least: number): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= least && number <= most) return number
  throw new CommandProblem(`${option} "${text}" is not a whole number from ${least} to ${most}.`)
}

/** Fictitious requests, for demonstrations, tests and benches. */
export const requestsGenerate: Command = {
  name: 'requests generate',
  summary: 'writes a file of fictitious requests',
  usage,
  run: async (words, { print, today }) => {
    const { values } = readWords(
      words,
      {
        count: { type: 'string' },
        grid: { type: 'string' },
        seed: { type: 'string', default: '1' },
        on: { type: 'string' },
        out: { type: 'string', default: 'fictitious-requests.csv' },
        force: { type: 'boolean', default: false },
      },
      { least: 0, most: 0, named: 'no file' },
    )
    const count = wholeNumber(needed(values.count, '--count <number>'), '--count', 1)
    const seed = wholeNumber(values.seed, '--seed', 0)
    const gridPath = needed(values.grid, '--grid <file>')
    if (!/fictitious|fictif|fictives/i.test(basename(values.out)))
      throw new CommandProblem(
        `"${values.out}" does not say that the requests are made up. Put "fictitious" in its name.`,
      )
    assertFree(values.out, values.force)
    const { grid } = compiledFrom(gridPath)
    const on = dayOf(values.on, today)
    const communes = communesNear(gridPath).map(({ inseeCode }) => inseeCode)
    const remark = `# Fictitious requests, drawn by chance for ${grid.id} on ${on}, seed ${seed}. No real person is in this file.\r\n`
    const lines = madeUpRequests({ grids: [grid], communes, on, count, seed })
    await writeFile(values.out, csvPieces(madeUpHeadings([grid]), lines, remark))
    print(`${count} fictitious requests are in ${values.out}.`)
    return 0
  },
}
