/** What becomes of a text that a page tries to run as code. */
import type { Page } from 'playwright-core'

/** `ran`, or the name of the error, for `new Function` and for `eval`: tried by the page itself, after the question has been asked. */
export const codeFromText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const attempt = (run: () => unknown): string => {
          try {
            run()
            return 'ran'
          } catch (error) {
            return (error as Error).name
          }
        }
        // In a timer: what is evaluated from outside is let through whatever the page's policy says.
        setTimeout(() => {
          // oxlint-disable-next-line no-new-func, no-eval -- exactly what must be refused
          resolve([attempt(() => new Function('return 1')), attempt(() => (0, eval)('1'))])
        })
      }),
  )

/** What a page with a policy of ours says. */
export const refusedCode = ['EvalError', 'EvalError']
