import { useEffect, useState } from 'preact/hooks'

export interface Fetched<Value> {
  /** The last one that arrived: it stays on the screen until the next replaces it. */
  readonly value: Value | undefined
  /** The last one asked for could not be had. */
  readonly hasFailed: boolean
}

/**
 * What a page needs and does not have yet.
 * @param key tells two things to fetch apart; a late answer to an earlier key is dropped.
 */
export function useFetched<Value>(fetchValue: () => Promise<Value>, key: string): Fetched<Value> {
  const [fetched, keep] = useState<Fetched<Value>>({ value: undefined, hasFailed: false })
  useEffect(() => {
    let isWanted = true
    fetchValue().then(
      (value) => isWanted && keep({ value, hasFailed: false }),
      () => isWanted && keep(({ value }) => ({ value, hasFailed: true })),
    )
    return () => {
      isWanted = false
    }
  }, [key])
  return fetched
}
