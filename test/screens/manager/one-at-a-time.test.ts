import { expect, it } from 'vitest'
import { oneAtATime } from '../../../src/screens/manager/laboratory/one-at-a-time.ts'

/** Work that ends when told. */
function workshop() {
  const begun: number[] = []
  const ends: { readonly resolve: () => void; readonly reject: () => void }[] = []
  const ask = oneAtATime((value: number) => {
    begun.push(value)
    return new Promise<void>((resolve, reject) => ends.push({ resolve, reject: () => reject(new Error('failed')) }))
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve))
  return { begun, ends, ask, settle }
}

it('while one is worked on, of those asked for only the last is done next', async () => {
  const { begun, ends, ask, settle } = workshop()
  ;[1, 2, 3, 4].forEach(ask)
  expect(begun).toEqual([1])
  ends[0]?.resolve()
  await settle()
  expect(begun).toEqual([1, 4])
  ends[1]?.resolve()
  await settle()
  ask(5)
  expect(begun).toEqual([1, 4, 5])
})

it('one that fails does not keep the next from being done', async () => {
  const { begun, ends, ask, settle } = workshop()
  ;[1, 2].forEach(ask)
  ends[0]?.reject()
  await settle()
  expect(begun).toEqual([1, 2])
})
