import { useEffect, useState } from 'preact/hooks'

const everyMilliseconds = 10_000

export interface Told<Value> {
  /** The last answer; undefined until the first. */
  readonly value?: Value
  /** Nobody answered the last time. */
  readonly isCut: boolean
}

/**
 * What somebody is asked for again and again while a page is shown. What was told stays when nobody answers any more.
 * @param key asks anew when it changes; what was told under another key is forgotten.
 * @param before what is shown until the first answer.
 */
export function useTold<Value>(ask: () => Promise<Value | undefined>, key: string, before?: Value): Told<Value> {
  const [told, show] = useState<Told<Value> & { readonly key: string }>({ key, isCut: false })
  useEffect(() => {
    let isWanted = true
    const askOnce = async () => {
      const value = await ask().catch(() => undefined)
      if (!isWanted) return
      show((last) => {
        const known = value ?? (last.key === key ? last.value : undefined)
        return { key, isCut: value === undefined, ...(known !== undefined && { value: known }) }
      })
    }
    void askOnce()
    const timer = setInterval(() => void askOnce(), everyMilliseconds)
    return () => {
      isWanted = false
      clearInterval(timer)
    }
  }, [key])
  const value = told.key === key ? (told.value ?? before) : before
  return { isCut: told.key === key && told.isCut, ...(value !== undefined && { value }) }
}
