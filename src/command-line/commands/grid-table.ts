import { gridTable, tableColumns } from '../../domain/scoring/grid-table.ts'
import { readWords, type Command } from '../command.ts'
import { compiledFrom, textsBeside } from '../files/read-grid-file.ts'
import { variantOf, wordsIn } from '../words/words.ts'

const usage = `said grid table <file> [--lang fr|fr.easy-to-read|en|ar]

Prints a grid as a Markdown table in plain words: chapter, criterion, condition, points, limit, basis, proof.`

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** A grid as Markdown. */
export const gridTableCommand: Command = {
  name: 'grid table',
  summary: 'prints a grid as a table in plain words',
  usage,
  run: async (words, { print }) => {
    const { values, positionals } = readWords(
      words,
      { lang: { type: 'string' } },
      { least: 1, most: 1, named: 'one grid' },
    )
    const path = positionals[0] as string
    const variant = variantOf(values.lang)
    const { grid } = compiledFrom(path)
    const table = gridTable({ grid, texts: textsBeside(path, grid, variant) }, wordsIn(variant).wording)
    print(`# ${table.title}\n\n${table.notice}\n`)
    print(row(tableColumns.map((column) => table.columns[column])))
    print(row(tableColumns.map(() => '---')))
    for (const { chapter, kind, label, condition, points, limit, basis, proof } of table.rows)
      print(row([chapter, kind === 'group' ? `**${label}**` : label, condition, points, limit, basis, proof]))
    for (const { label, rule, proof } of table.effects) print(`\n- ${[label, rule, proof].filter(Boolean).join(' ; ')}`)
    table.levels.forEach(({ label, condition }, rank) =>
      print(`${rank + 1}. ${[label, condition].filter(Boolean).join(' ; ')}`),
    )
    table.order.forEach((words_, rank) => print(`${rank + 1}. ${words_}`))
    return 0
  },
}
