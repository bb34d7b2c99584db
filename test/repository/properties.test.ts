/** The table of `test/README.md` that says which test holds which property of the queue: each stands where it says. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const rows = readFileSync('test/README.md', 'utf8')
  .split('\n')
  .map((line) => /^\| (\d+) [^|]*\| `([^`]+)`\s*\| (.*?)\s*\|$/.exec(line))
  .filter((row) => row !== null)
  .map(([, number, file, title]) => ({ number: Number(number), file: `test/${file}`, title: title ?? '' }))

it('each of the twelve properties of the queue is held by a test that exists', () => {
  expect([...new Set(rows.map(({ number }) => number))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  const missing = rows.filter(({ file, title }) => !readFileSync(file, 'utf8').includes(`it('${title}'`))
  expect(missing).toEqual([])
})
