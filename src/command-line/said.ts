/** Finds the command in what was typed, runs it, and turns what is wrong into one sentence and an exit code. */
import type { Command, Surroundings } from './command.ts'
import { CommandProblem } from './command.ts'
import { compare } from './commands/compare.ts'
import { gridCheck } from './commands/grid-check.ts'
import { gridExport } from './commands/grid-export.ts'
import { gridLint } from './commands/grid-lint.ts'
import { gridTableCommand } from './commands/grid-table.ts'
import { requestsGenerate } from './commands/requests-generate.ts'
import { score } from './commands/score.ts'

export const commands: readonly Command[] = [
  score,
  compare,
  gridLint,
  gridCheck,
  gridTableCommand,
  gridExport,
  requestsGenerate,
]

const width = Math.max(...commands.map(({ name }) => name.length))

const help = [
  'said <command> …   Scoring grids of social housing requests, from a terminal.',
  '',
  ...commands.map(({ name, summary }) => `  said ${name.padEnd(width)}  ${summary}`),
  '',
  'said <command> --help says more. Exit codes: 0 done, 1 something found to put right, 2 not carried out.',
].join('\n')

const asksHelp = (words: readonly string[]): boolean => words.includes('--help') || words.includes('-h')

/** @param words what was typed after `said`. @returns the exit code. */
export async function said(words: readonly string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const command = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name)
  if (!command) {
    if (words.length === 0 || asksHelp(words.slice(0, 1))) {
      surroundings.print(help)
      return 0
    }
    surroundings.warn(`There is no command "${words.slice(0, 2).join(' ')}". See said --help.`)
    return 2
  }
  const rest = words.slice(command.name.split(' ').length)
  if (asksHelp(rest)) {
    surroundings.print(`${command.summary}\n\n${command.usage}`)
    return 0
  }
  try {
    return await command.run(rest, surroundings)
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error
    surroundings.warn(error.message)
    return 2
  }
}
