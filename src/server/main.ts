/** Starts the server: reads the environment, starts everything, prints the addresses, stops cleanly; nothing else. */
import { fileURLToPath } from 'node:url'
import { sites } from 'virtual:content/places'
import { readConfiguration } from './start/configuration.ts'
import { startServer } from './start/running-server.ts'
import { StartupProblem } from './start/startup-problem.ts'

const print = (line: string): void => console.log(line)

/** A foreseen problem is one sentence; anything else keeps its stack, since it is ours to mend. */
function fail(error: unknown): never {
  console.error(error instanceof StartupProblem ? error.message : error)
  process.exit(1)
}

async function run(): Promise<void> {
  const configuration = readConfiguration({
    environment: process.env,
    commandArguments: process.argv.slice(2),
    topFolder: fileURLToPath(new URL('../..', import.meta.url)),
    isRoot: process.getuid?.() === 0,
  })
  const webFolder = fileURLToPath(new URL('../web', import.meta.url))
  let stopping: Promise<void> | undefined
  let stop = () => Promise.resolve()
  const end = (finish: () => void) => void (stopping ??= stop().then(finish))
  const failed = (problem: StartupProblem) => end(() => fail(problem))
  const starting = startServer({ configuration, sites, webFolder, print, failed })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(
      signal,
      () =>
        void starting.then(
          () => end(() => process.exit(0)),
          () => undefined,
        ),
    )
  stop = await starting
  if (configuration.isSeedOnly) end(() => process.exit(0))
}

run().catch(fail)
