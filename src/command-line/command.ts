/** What a command is, and how it tells that something is wrong: one sentence, no stack. */
import { parseArgs } from 'node:util'
import { isLocalDate, type LocalDate } from '../domain/values/local-date.ts'

/** Where a command prints, and the day it is: handed in, so that a test may say both. */
export interface Surroundings {
  readonly print: (line: string) => void
  /** For what is wrong, and for progress: never mixed with results. */
  readonly warn: (line: string) => void
  readonly today: LocalDate
}

/** 0: done. 1: something found that somebody must put right. 2: the command could not be carried out (`CommandProblem`). */
export type ExitCode = 0 | 1

export interface Command {
  /** One or two words, as typed. */
  readonly name: string
  readonly summary: string
  /** Shown by --help after the summary. */
  readonly usage: string
  readonly run: (words: readonly string[], surroundings: Surroundings) => Promise<ExitCode>
}

/** Why a command could not be carried out, and what to do: shown as it is. */
export class CommandProblem extends Error {
  override readonly name = 'CommandProblem'
}

interface Option {
  readonly type: 'string' | 'boolean'
  readonly default?: string | boolean
}
type Options = Readonly<Record<string, Option>>

/** Absent when it was not typed and has no default. */
type Value<Known extends Option> = Known extends { readonly type: 'boolean' }
  ? boolean
  : Known extends { readonly default: string }
    ? string
    : string | undefined

export interface ReadWords<Known extends Options> {
  readonly values: { readonly [Name in keyof Known]: Value<Known[Name]> }
  /** The files. */
  readonly positionals: readonly string[]
}

/**
 * Reads the words after the command; a boolean option has a default. @throws CommandProblem for an option nobody knows, or the
 * wrong number of files.
 */
export function readWords<const Known extends Options>(
  words: readonly string[],
  options: Known,
  files: { readonly least: number; readonly most: number; readonly named: string },
): ReadWords<Known> {
  const parsed = parsedOrProblem(words, options)
  const { length } = parsed.positionals
  if (length < files.least || length > files.most)
    throw new CommandProblem(
      `Name ${files.named}: ${length === 0 ? 'nothing was' : `${length} were`} given. See --help.`,
    )
  return parsed as ReadWords<Known>
}

function parsedOrProblem(words: readonly string[], options: Options): { readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...words], options: { ...options }, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CommandProblem(`${(error as Error).message.split('.')[0]}. See --help.`)
  }
}

/** @throws CommandProblem when it is no day. */
export function dayOf(text: string | undefined, today: LocalDate): LocalDate {
  if (text === undefined) return today
  if (isLocalDate(text)) return text
  throw new CommandProblem(`"${text}" is not a day. Write --on year-month-day, as in 2026-11-24.`)
}

/** @throws CommandProblem when the option is missing. */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined) throw new CommandProblem(`${option} is missing. See --help.`)
  return value
}
