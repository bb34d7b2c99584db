/**
 * The page a council prints: what changes, one sentence a change, and what it does to requests. Whole in itself: no script, nothing
 * fetched, readable by every screen reader, on paper as on a screen.
 */
import { directionOf, languageOf } from '../../domain/values/language.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import type { ToldComparison } from '../commands/compare.ts'
import { gridLine, summaryRows } from './comparison-words.ts'
import type { Words } from './words.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] as string)

const style = `
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; font: 1.125rem/1.6 sans-serif; }
  h1 { font-size: 1.75rem; line-height: 1.25; } h2 { margin-top: 2rem; font-size: 1.375rem; }
  p, li { text-wrap: pretty; } li { margin-block: 0.5rem; } table { border-collapse: collapse; width: 100%; }
  th, td { padding: 0.4rem 0.5rem; border-bottom: 1px solid #666; text-align: start; font-weight: normal; }
  td { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .notice { border: 2px solid #111; padding: 0.75rem 1rem; }
  @media print { body { margin: 0; max-width: none; font-size: 11pt; } li, tr { break-inside: avoid; } }`

export function comparisonPage(told: ToldComparison, words: Words, today: LocalDate): string {
  const { say, variant, wording } = words
  const language = languageOf(variant)
  const title = escaped(say('report.title'))
  const notices = [...new Set([told.before, told.after].filter(({ grid }) => grid.status !== 'official').map(noticeOf))]
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(gridLine('before', told.before, words))}<br>
${escaped(gridLine('after', told.after, words))}</p>
${notices.map((notice) => `<p class="notice">${escaped(notice)}</p>`).join('\n')}
<h2>${escaped(say('report.changes'))}</h2>
${changesPart(told, words)}
${told.effects ? effectsPart(told.effects, words) : ''}
<p>${escaped(say('report.aid'))}</p>
<p>${escaped(say('report.printed', { date: wording.date(today) }))}</p>
</main>
</body>
</html>
`
}

const noticeOf = ({ texts }: ToldComparison['before']): string => texts.notice

const changesPart = ({ sentences }: ToldComparison, { say }: Words): string =>
  sentences.length === 0
    ? `<p>${escaped(say('report.no-change'))}</p>`
    : `<ul>\n${sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join('\n')}\n</ul>`

function effectsPart(effects: NonNullable<ToldComparison['effects']>, words: Words): string {
  const { say } = words
  const rows = summaryRows(effects, words).map(
    ([label, value]) => `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}</td></tr>`,
  )
  const notice = effects.isFictitious ? `<p class="notice">${escaped(say('report.fictitious'))}</p>\n` : ''
  return `<h2 id="effects">${escaped(say('report.effects'))}</h2>\n${notice}<table aria-labelledby="effects">\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}
