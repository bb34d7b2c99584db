/** How much is thrown at the system: a little with every test, everything with `npm run faults`. */
const isFull = process.env.SAID_FAULTS === 'full'

export const size = isFull
  ? {
      histories: 100_000,
      bookingHistories: 100_000,
      kills: 200,
      writesPerKill: 50,
      killedBrowsers: { machines: 5, kills: 40 },
      pageKills: 60,
    }
  : {
      histories: 2000,
      bookingHistories: 120,
      kills: 4,
      writesPerKill: 40,
      killedBrowsers: { machines: 1, kills: 4 },
      pageKills: 3,
    }

/** Printed with the result: the same seed gives the same histories and the same moments of faults. */
export const seed = Number(process.env.SAID_SEED ?? (isFull ? Date.now() % 1_000_000_007 : 42))

/** The numbers from 0 to `count` that this run takes: all, or with `SAID_SLICE=3/10` the third tenth of them. */
export function* slice(count: number): Generator<number> {
  const [part = 1, parts = 1] = (process.env.SAID_SLICE ?? '1/1').split('/').map(Number)
  if (!(part >= 1 && part <= parts)) throw new Error('SAID_SLICE is written 3/10: the third of ten parts.')
  const [first, last] = [Math.floor(((part - 1) * count) / parts), Math.floor((part * count) / parts)]
  for (let number = first; number < last; number += 1) yield number
}
