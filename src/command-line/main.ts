#!/usr/bin/env node
/** The command `said`: the words, the day and the terminal; everything else is in `said.ts`. */
import { instant } from '../domain/values/instant.ts'
import { localDateAt } from '../domain/values/local-date.ts'
import { said } from './said.ts'

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await said(process.argv.slice(2), {
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
  today: localDateAt(instant(Date.now()), 'Europe/Paris'),
})
