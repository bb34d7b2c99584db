import { describe, expect, it } from 'vitest'
import type { Attempt, OpeningOptions } from '../../../src/device/laboratory/laboratory-bench.ts'
import { laboratoryHost } from '../../../src/device/laboratory/laboratory-host.ts'
import type { FromLaboratory, LaboratoryQuestion } from '../../../src/device/laboratory/laboratory-messages.ts'
import { elevenHouseholds } from '../../../src/domain/observatory/small-counts.ts'
import { loadedGrid } from '../../domain/scoring/demonstration-grid.ts'
import { communes } from '../../domain/laboratory/requests.ts'
import { today } from '../../domain/scoring/small-grid.ts'

const grid = loadedGrid('clermont-auvergne')
const options = (source: OpeningOptions['source']): OpeningOptions => ({
  source,
  grid,
  texts: [],
  communes,
  referenceDate: today,
  othersAreNo: false,
  policy: elevenHouseholds,
})
const file = (bytes: string | Uint8Array<ArrayBuffer>): OpeningOptions['source'] => ({
  kind: 'file',
  file: new Blob([bytes]),
})

/** The host with a page that writes down all it hears. */
function opened() {
  const heard: FromLaboratory[] = []
  const hear = laboratoryHost({
    say: (message) => heard.push(message),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  })
  let id = 0
  const ask = async (question: LaboratoryQuestion) => {
    id += 1
    const own = id
    await hear({ ...question, id: own })
    return heard.find((message) => message.id === own && 'answer' in message) as
      | { readonly answer: unknown }
      | undefined
  }
  const attempt = (wanted: Attempt) => ask({ ask: 'attempt', attempt: wanted })
  return { heard, ask, attempt }
}

const lines = (text: string) => async () => {
  const { ask } = opened()
  return (await ask({ ask: 'open', options: options(file(text)) }))?.answer
}

describe('files as offices write them', () => {
  it.each([
    ['semicolons and Windows line ends', 'request;dalo\r\n1;oui\r\n2;non\r\n'],
    ['commas', 'request,dalo\n1,oui\n2,non'],
    ['the mark of UTF-8', '\uFEFFrequest;dalo\n1;oui\n2;non\n'],
    ['an announced separator', 'sep=;\nrequest;dalo\n1;oui\n2;non\n'],
    ['empty lines', 'request;dalo\n\n1;oui\n\n2;non\n\n'],
  ])('are read with %s', async (_, text) => {
    expect(await lines(text)()).toMatchObject({ ok: true, value: { count: 2, badLineCount: 0 } })
  })

  it('are read in the encoding of French spreadsheets too', async () => {
    const { ask } = opened()
    const text = 'request;Reconnu prioritaire par le plan départemental (PDALHPD)\n1;oui\n'
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const answer = (await ask({ ask: 'open', options: options(file(bytes)) }))?.answer
    expect(answer).toMatchObject({ ok: true, value: { count: 1, unusedColumns: [] } })
  })

  it('that are a spreadsheet in its own format are refused', async () => {
    const { ask } = opened()
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])
    expect((await ask({ ask: 'open', options: options(file(zip)) }))?.answer).toMatchObject({
      problems: [{ why: 'not-text' }],
    })
  })

  it('that open a quote and never close it say from which line on nothing was read', async () => {
    expect(await lines('request;dalo;remarque\n1;oui;x\n2;oui;"y\n3;oui;z\n4;non;z\n')()).toMatchObject({
      value: { count: 1, badLineCount: 1, problems: [{ line: 3, why: 'open-quote' }] },
    })
  })

  it('that open a quote in their headings and never close it are refused for it, and not shown whole', async () => {
    expect(await lines('request;"dalo;remarque\n1;oui;x\n2;oui;y\n')()).toEqual({
      ok: false,
      problems: [{ why: 'open-quote' }],
    })
    const long = 'x'.repeat(5000)
    expect(await lines(`${long};${long}\n1;2\n`)()).toEqual({
      ok: false,
      problems: [{ why: 'no-fact', columns: ['x'.repeat(80), 'x'.repeat(80)] }],
    })
  })

  it('that say they are fictitious stay so in what is made of them', async () => {
    const { ask } = opened()
    const text = '# Fictitious requests\nrequest;dalo\n=1+1;oui\n'
    expect((await ask({ ask: 'open', options: options(file(text)) }))?.answer).toMatchObject({
      value: { status: 'fictitious' },
    })
    const saved = (await ask({ ask: 'results' }))?.answer as Blob
    const results = await saved.text()
    expect(results).toMatch(/^.?# Fictitious requests/)
    expect(results).toContain(`"'=1+1"`)
  })

  it('have their lines counted across cells that hold line ends', async () => {
    expect(await lines('request;dalo\n"1\nbis";oui\n2;maybe\n')()).toMatchObject({
      value: { problems: [{ line: 4, why: 'not-yes-or-no' }] },
    })
  })
})

describe('attempts', () => {
  it('made faster than they are worked on leave only the last one', async () => {
    const { ask, attempt, heard } = opened()
    await ask({ ask: 'open', options: options({ kind: 'made-up', count: 3000, seed: 1 }) })
    const answers = await Promise.all(
      [10, 20, 45].map((points) => attempt({ kind: 'weights', moved: { 'unfit/points': points } })),
    )
    expect(answers.map((answer) => answer?.answer)).toEqual([
      { ok: true, value: 'overtaken' },
      { ok: true, value: 'overtaken' },
      { ok: true, value: 'told' },
    ])
    const told = heard.flatMap((message) =>
      'news' in message && 'summary' in message.news ? [{ id: message.id, summary: message.news.summary }] : [],
    )
    expect(new Set(told.map(({ id }) => id)).size).toBe(1)
    expect(told[0]?.summary.open).toBeUndefined()
    expect(told.at(-1)?.summary.open?.count).toBeGreaterThan(0)
    expect(told.at(-1)?.summary.winners).toBeGreaterThan(0)
  })

  it('with weights the grid cannot hold are refused with what to do', async () => {
    const { ask, attempt } = opened()
    await ask({ ask: 'open', options: options({ kind: 'made-up', count: 20, seed: 1 }) })
    const answer = await attempt({ kind: 'weights', moved: { 'dalo-recognised/points': -5 } })
    expect(answer?.answer).toMatchObject({ ok: false, problems: [{ remedy: expect.any(String) }] })
  })

  it('on requests that were replaced are told no more', async () => {
    const { ask, attempt, heard } = opened()
    await ask({ ask: 'open', options: options({ kind: 'made-up', count: 3000, seed: 1 }) })
    const earlier = attempt({ kind: 'weights', moved: { 'unfit/points': 10 } })
    await ask({ ask: 'open', options: options(file('request;dalo\n1;oui\n')) })
    expect((await earlier)?.answer).toEqual({ ok: true, value: 'overtaken' })
    expect(heard.filter((message) => 'news' in message && 'summary' in message.news)).toEqual([])
  })

  it('are seen request by request: in pages, by number, line by line, and as a file', async () => {
    const { ask, attempt } = opened()
    await ask({ ask: 'open', options: options({ kind: 'made-up', count: 300, seed: 1 }) })
    await attempt({ kind: 'weights', moved: { 'children/points': 6 } })
    const page = (await ask({ ask: 'page', order: 'gain', from: 0, count: 2 }))?.answer as {
      id: string
      position: number
    }[]
    expect(page).toHaveLength(2)
    expect(page[0]).toMatchObject({ after: expect.anything(), ranks: expect.anything() })
    const [first] = page
    expect((await ask({ ask: 'find', request: first!.id }))?.answer).toEqual(first)
    const explained = (await ask({ ask: 'explain', position: first!.position }))?.answer as {
      before: { lines: unknown[] }
    }
    expect(explained.before.lines.length).toBeGreaterThan(20)
    const results = (await ask({ ask: 'results' }))?.answer as Blob
    const text = await results.text()
    expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(302)
    expect(text).toMatch(/^.?# Fictitious .*\r\nrequest;commune;/)
  })
})
