/**
 * One day for every contestant: three kiosks, six desks, two displays, 1,000 visits. Time is compressed: nobody waits between two
 * gestures, so the day takes a minute or two. In its middle two kiosks and three desks are cut off for sixty visits, three times
 * what such a day brings in ten minutes.
 */
export interface Machine {
  /** Resolves with the ticket's identity once the person may be shown the number. */
  issue(label: string): Promise<string>
  /** The ticket that this desk now believes it has called; undefined when it was told there is none, or no line. */
  call(): Promise<string | undefined>
  finish(id: string): Promise<void>
  cut(): void
  mend(): void
  /** The tickets this machine knows. */
  known(): Promise<ReadonlySet<string>>
  close(): Promise<void>
}

export interface Contestant {
  readonly name: string
  open(role: 'kiosk' | 'desk' | 'display', number: number): Promise<Machine>
  /** Both ways, over all lines. */
  bytes(): number
  close(): Promise<void>
}

export interface Result {
  readonly name: string
  /** Kiosk to display, milliseconds. */
  readonly liveMedian: number
  readonly live95: number
  /** From the line mended until a display on the other side knows every ticket, milliseconds. */
  readonly catchUp: number
  /** A hundred tickets given as fast as one kiosk can, until a display knows them, milliseconds. */
  readonly push: number
  /** A new display, until it knows the day, milliseconds. */
  readonly coldStart: number
  readonly bytesPerVisit: number
  readonly doubleCalls: number
  readonly lost: number
}

const visits = { before: 840, during: 60, after: 100 }
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function untilKnown(machine: Machine, wanted: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < 60_000) {
    const known = await machine.known()
    if (wanted.every((id) => known.has(id))) break
    await pause(1)
  }
  return performance.now() - startedAt
}

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0

class Day {
  readonly issued: string[] = []
  readonly calls = new Map<string, number>()
  #number = 0

  async issue(kiosk: Machine): Promise<string> {
    this.#number += 1
    const id = await kiosk.issue(`A${this.#number}`)
    this.issued.push(id)
    return id
  }

  /** A desk calls and receives whoever it gets. */
  async serve(desk: Machine): Promise<void> {
    const id = await desk.call()
    if (id === undefined) return
    this.calls.set(id, (this.calls.get(id) ?? 0) + 1)
    await desk.finish(id)
  }

  get doubleCalls(): number {
    return [...this.calls.values()].filter((times) => times > 1).length
  }
}

async function liveVisits(day: Day, { kiosks, desks, display }: Machines): Promise<number[]> {
  const delays: number[] = []
  for (let visit = 0; visit < visits.before; visit += 1) {
    const startedAt = performance.now()
    const id = await day.issue(at(kiosks, visit))
    await untilKnown(display, [id])
    delays.push(performance.now() - startedAt)
    if (visit > 5) await day.serve(at(desks, visit))
  }
  return delays.toSorted((a, b) => a - b)
}

async function partition(day: Day, { kiosks, desks, display }: Machines): Promise<number> {
  const away = [...kiosks.slice(1), ...desks.slice(3)]
  away.forEach((machine) => machine.cut())
  for (let visit = 0; visit < visits.during; visit += 1) {
    await day.issue(at(kiosks, visit))
    await Promise.all([day.serve(at(desks, visit % 3)), day.serve(at(desks, (visit % 3) + 3))])
  }
  away.forEach((machine) => machine.mend())
  return untilKnown(display, day.issued)
}

interface Machines {
  readonly kiosks: readonly Machine[]
  readonly desks: readonly Machine[]
  readonly display: Machine
}

const at = (machines: readonly Machine[], index: number): Machine =>
  machines[Math.floor(index) % machines.length] as Machine

/** The whole day, then what came of it. */
export async function playDay(contestant: Contestant): Promise<Result> {
  const open = (role: 'kiosk' | 'desk' | 'display', count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => contestant.open(role, index + 1)))
  const [kiosks, desks, displays] = [await open('kiosk', 3), await open('desk', 6), await open('display', 1)]
  const machines = { kiosks, desks, display: at(displays, 0) }
  const day = new Day()
  const delays = await liveVisits(day, machines)
  const catchUp = await partition(day, machines)
  const startedAt = performance.now()
  for (let visit = 0; visit < visits.after; visit += 1) await day.issue(at(kiosks, 0))
  await untilKnown(machines.display, day.issued)
  const push = performance.now() - startedAt
  const openedAt = performance.now()
  const newcomer = await contestant.open('display', 2)
  await untilKnown(newcomer, day.issued)
  const coldStart = performance.now() - openedAt
  const known = await newcomer.known()
  const result = {
    name: contestant.name,
    liveMedian: quantile(delays, 0.5),
    live95: quantile(delays, 0.95),
    catchUp,
    push,
    coldStart,
    bytesPerVisit: contestant.bytes() / day.issued.length,
    doubleCalls: day.doubleCalls,
    lost: day.issued.filter((id) => !known.has(id)).length,
  }
  for (const each of [...kiosks, ...desks, ...displays, newcomer]) await each.close()
  await contestant.close()
  return result
}
