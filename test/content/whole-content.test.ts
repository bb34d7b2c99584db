import { expect, it } from 'vitest'
import { formatContentProblems } from '../../src/build/content-problem.ts'
import { problems } from './real-content.ts'

it('the app can be built with the content as it is', () => {
  expect(problems.length === 0 ? '' : formatContentProblems(problems)).toBe('')
})
