/**
 * Writers that go on while what they write to is killed (SIGKILL, at a moment no write agrees with) and started again. In
 * the end what was acknowledged is looked for. The same for the product and for the two that must be seen to lose.
 */
export interface Acknowledged {
  readonly id: string
  /** What must be one's own: a number, a label with its place. */
  readonly number: string
}

export interface Target {
  start(): Promise<void>
  /** Ends it without a word; resolves when it is gone. @param round from 1. */
  kill(round: number): Promise<void>
  /** One turn of every writer; what was acknowledged meanwhile goes to `acknowledged`. Never rejects. */
  write(): Promise<void>
  readonly acknowledged: readonly Acknowledged[]
  /** Lets writers send what they still hold, then reads what is kept. */
  read(): Promise<readonly Acknowledged[]>
}

export interface Losses {
  readonly acknowledged: number
  readonly kills: number
  /** Acknowledged and not kept. */
  readonly lost: number
  /** Kept more than once. */
  readonly doubled: number
  /** Numbers given to two. */
  readonly doubledNumbers: number
}

interface Plan {
  readonly kills: number
  readonly writesPerKill: number
  /** From 0 to 1. */
  readonly chance: () => number
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function writeUntil(target: Target, count: number): Promise<void> {
  for (let turn = 0; target.acknowledged.length < count && turn < 2000; turn += 1) await target.write()
}

const repeated = (values: readonly string[]): number => values.length - new Set(values).size

/** Writes on through `kills` kills, then counts. */
export async function killWhileWriting(target: Target, { kills, writesPerKill, chance }: Plan): Promise<Losses> {
  await target.start()
  for (let round = 1; round <= kills; round += 1) {
    await writeUntil(target, round * writesPerKill)
    const writing = Promise.all([target.write(), target.write(), target.write()])
    await pause(chance() * 25)
    await target.kill(round)
    await writing
    await target.start()
  }
  const kept = await target.read()
  const ids = new Set(kept.map(({ id }) => id))
  return {
    acknowledged: target.acknowledged.length,
    kills,
    lost: target.acknowledged.filter(({ id }) => !ids.has(id)).length,
    doubled: repeated(kept.map(({ id }) => id)),
    doubledNumbers: repeated(kept.map(({ number }) => number)),
  }
}

/** Chance that the same seed repeats (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
