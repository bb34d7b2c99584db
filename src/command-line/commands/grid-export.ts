import { stringify } from 'yaml'
import type { Grid } from '../../domain/scoring/grid.ts'
import { toPublicodes } from '../../domain/scoring/to-publicodes.ts'
import { CommandProblem, needed, readWords, type Command } from '../command.ts'
import { compiledFrom } from '../files/read-grid-file.ts'
import { assertFree, writeFile } from '../files/write-file.ts'

const usage = `said grid export --to publicodes|json <file> [--out <file>] [--force]

  --to publicodes  YAML rules for publicodes (https://publi.codes)
  --to json        the grid as data, which every command here and "said/scoring" read
  --out            where to write it; printed when not given
  --force          replace the file of --out`

const writers: Readonly<Record<string, (grid: Grid) => string>> = {
  publicodes: (grid) => stringify(toPublicodes(grid), { lineWidth: 0 }),
  json: (grid) => `${JSON.stringify(grid, undefined, 2)}\n`,
}

/** A grid in another format. */
export const gridExport: Command = {
  name: 'grid export',
  summary: 'writes a grid for publicodes, or as JSON',
  usage,
  run: async (words, { print }) => {
    const { values, positionals } = readWords(
      words,
      { to: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean', default: false } },
      { least: 1, most: 1, named: 'one grid' },
    )
    const to = needed(values.to, '--to publicodes|json')
    const write = writers[to]
    if (!write)
      throw new CommandProblem(`There is no format "${to}". Write --to ${Object.keys(writers).join(' or --to ')}.`)
    if (values.out !== undefined) assertFree(values.out, values.force)
    const text = write(compiledFrom(positionals[0] as string).grid)
    if (values.out === undefined) print(text.trimEnd())
    else await writeFile(values.out, [text])
    return 0
  },
}
