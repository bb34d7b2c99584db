/**
 * Engines timed side by side: rounds are interleaved, seconds are those of the processor, and each engine is compared with the
 * first within its own round, so that other work on the machine weighs less.
 */
export interface Runner {
  readonly name: string
  /** Scores every household once. */
  readonly pass: () => unknown
  readonly households: number
}

const rounds = 7
const secondsEach = 0.3

async function speedOf({ pass, households }: Runner): Promise<number> {
  const start = process.cpuUsage()
  let [scores, spent] = [0, 0]
  while (spent < secondsEach * 1e6) {
    await pass()
    scores += households
    const { user, system } = process.cpuUsage(start)
    spent = user + system
  }
  return scores / (spent / 1e6)
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] as number

/** A line an engine: scores a second of processor, and the ratio to the first. */
export async function sideBySide(runners: readonly Runner[]): Promise<string> {
  const speeds = runners.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1)
    for (const [rank, runner] of runners.entries()) speeds[rank]?.push(await speedOf(runner))
  const first = speeds[0] as number[]
  return runners
    .map(({ name }, rank) => {
      const own = speeds[rank] as number[]
      const ratio = median(own.map((speed, round) => speed / (first[round] as number)))
      return `${name.padEnd(58)} ${Math.round(median(own)).toLocaleString('en').padStart(14)} /s   ${ratio.toPrecision(2)}`
    })
    .join('\n')
}
