/** The laboratory in a worker of its own, started at the first question and ended by `close`. */
import type { LaboratoryBench } from './laboratory-bench.ts'
import type { FromLaboratory, LaboratoryAnswers, LaboratoryQuestion, ToLaboratory } from './laboratory-messages.ts'

type News = Extract<FromLaboratory, { readonly news: unknown }>['news']

interface Pending {
  readonly answered: (answer: unknown) => void
  readonly failed: (error: Error) => void
  readonly news: (news: News) => void
}

export function workerLaboratory(): LaboratoryBench {
  const pending = new Map<number, Pending>()
  let worker: Worker | undefined
  let lastId = 0

  function end(why: string): void {
    worker?.terminate()
    worker = undefined
    for (const { failed } of pending.values()) failed(new Error(why))
    pending.clear()
  }

  function hear(message: FromLaboratory): void {
    const asker = pending.get(message.id)
    if (!asker) return
    if ('news' in message) return asker.news(message.news)
    pending.delete(message.id)
    if ('failure' in message) asker.failed(new Error(`The laboratory failed: ${message.failure}`))
    else asker.answered(message.answer)
  }

  function started(): Worker {
    if (worker) return worker
    worker = new Worker(new URL('./laboratory-worker.ts', import.meta.url), { type: 'module', name: 'laboratory' })
    worker.addEventListener('message', (event: MessageEvent<FromLaboratory>) => hear(event.data))
    worker.addEventListener('error', (event) => end(`The laboratory stopped: ${event.message}`))
    return worker
  }

  function ask<Ask extends LaboratoryQuestion['ask']>(
    question: Extract<LaboratoryQuestion, { readonly ask: Ask }>,
    news: (news: News) => void = () => undefined,
  ): Promise<LaboratoryAnswers[Ask]> {
    lastId += 1
    const message: ToLaboratory = { ...question, id: lastId }
    return new Promise<LaboratoryAnswers[Ask]>((resolve, reject) => {
      pending.set(message.id, { answered: resolve as (answer: unknown) => void, failed: reject, news })
      started().postMessage(message)
    })
  }

  return {
    open: (options, progress) =>
      ask<'open'>({ ask: 'open', options }, (news) => 'lines' in news && progress?.(news.lines)),
    attempt: (attempt, told) =>
      ask<'attempt'>({ ask: 'attempt', attempt }, (news) => 'summary' in news && told(news.summary)),
    page: (order, from, count) => ask<'page'>({ ask: 'page', order, from, count }),
    find: (request) => ask<'find'>({ ask: 'find', request }),
    explain: (position) => ask<'explain'>({ ask: 'explain', position }),
    results: () => ask<'results'>({ ask: 'results' }),
    close: () => end('The laboratory was closed.'),
  }
}
