/** How much is thrown at the system: a little with every test, everything with `npm run faults`. */
const isFull = process.env.SAID_FAULTS === 'full'

export const size = isFull
  ? { histories: 100_000, kills: 200, writesPerKill: 50, browserKills: 200 }
  : { histories: 2000, kills: 4, writesPerKill: 40, browserKills: 4 }

/** Printed with the result: the same seed gives the same histories and the same moments of faults. */
export const seed = Number(process.env.SAID_SEED ?? (isFull ? Date.now() % 1_000_000_007 : 42))
