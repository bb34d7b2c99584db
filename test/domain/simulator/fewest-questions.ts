/**
 * The fewest questions after which a household's total is certain: no order can ask fewer, however clever. Found by trying every
 * set, smallest first; a question that is not useful can settle nothing, so only useful ones are tried.
 */
import type { Answers } from '../../../src/domain/simulator/answers.ts'
import type { Interview } from '../../../src/domain/simulator/interview.ts'
import { usefulQuestions } from '../../../src/domain/simulator/next-question.ts'
import type { Household } from './household.ts'

type Asked = ReadonlySet<string>
/** The questions still useful once these were answered. */
type Useful = (asked: Asked) => readonly string[]

export interface Fewest {
  /** Of any order. */
  readonly ofAll: number
  /** Of an order that keeps sensitive questions for the end. */
  readonly sensitiveLast: number
}

export function fewestQuestions(interview: Interview, household: Household): Fewest {
  const questionsAfter = (asked: Asked) => {
    const answers = [...asked].map((question) => ({ question, answer: household[question] })) as unknown as Answers
    return usefulQuestions(interview, answers)
  }
  const all: Useful = (asked) => questionsAfter(asked).map(({ id }) => id)
  const ordinary: Useful = (asked) => questionsAfter(asked).flatMap(({ id, isSensitive }) => (isSensitive ? [] : [id]))
  return {
    ofAll: smallest(all, new Set()).size,
    sensitiveLast: smallest(all, smallest(ordinary, new Set())).size,
  }
}

const grown = (asked: Asked, more: readonly string[]): Asked => new Set([...asked, ...more])

/** The smallest set above `from` that leaves nothing useful. */
function smallest(useful: Useful, from: Asked): Asked {
  const needed = grown(from, necessary(useful, from))
  for (let more = 0; ; more += 1) {
    const found = within({ useful, tried: new Set() }, needed, more)
    if (found) return found
  }
}

/** What is still useful when everything else is answered stands in every such set. */
function necessary(useful: Useful, from: Asked): readonly string[] {
  const all = everything(useful, from)
  return [...all].filter((one) => useful(new Set([...all].filter((each) => each !== one))).includes(one))
}

function everything(useful: Useful, from: Asked): Asked {
  const next = useful(from)
  return next.length === 0 ? from : everything(useful, grown(from, next))
}

interface Search {
  readonly useful: Useful
  readonly tried: Set<string>
}

function within(search: Search, asked: Asked, more: number): Asked | undefined {
  const key = [...asked].sort().join()
  if (search.tried.has(key)) return undefined
  search.tried.add(key)
  const left = search.useful(asked)
  if (left.length === 0) return asked
  if (more === 0) return undefined
  for (const one of left) {
    const found = within(search, grown(asked, [one]), more - 1)
    if (found) return found
  }
  return undefined
}
