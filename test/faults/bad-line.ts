/** A line that loses requests, loses answers, sends twice and lets one request overtake another. */
import type { Fetch } from '../../src/device/sync/http-site-server.ts'

export interface BadLine {
  readonly fetch: Fetch
  isCut: boolean
}

/** @param chance from 0 to 1. @param seen what each answer to a push said, heard by the device or not. */
export function badLine(chance: () => number, seen: (answer: Response) => Promise<void>): BadLine {
  const ask: Fetch = async (address, init) => {
    const answer = await fetch(address, init)
    if (answer.ok && address.endsWith('/commands')) await seen(answer.clone())
    return answer
  }
  const line: BadLine = {
    isCut: false,
    async fetch(address, init) {
      const fate = chance()
      if (line.isCut || fate < 0.04) throw new TypeError('request lost')
      if (fate < 0.12) await new Promise((resolve) => setTimeout(resolve, chance() * 30))
      const isPush = address.endsWith('/commands')
      const first = isPush && fate > 0.9 ? await ask(address, init) : undefined
      const answer = await ask(address, init)
      if (fate > 0.96) throw new TypeError('answer lost')
      return first ?? answer
    },
  }
  return line
}
