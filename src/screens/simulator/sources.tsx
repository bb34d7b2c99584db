import type { Score } from '../../domain/scoring/score.ts'
import { isLocalDate } from '../../domain/values/local-date.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import type { JourneyContent } from './journey-content.ts'
import { simulatorWords as t } from './simulator-words.ts'

/** The grid with its version and its notice, and every text it rests on. */
export function Sources({ content, score }: { readonly content: JourneyContent; readonly score: Score }) {
  const { grid } = content.interview.grid
  return (
    <section class="simulator-section">
      <h2>{t('result.sourcesTitle')}</h2>
      <p>{t('result.version', { title: content.gridTexts.title, version: versionWords(grid.version) })}</p>
      <p>{content.gridTexts.notice}</p>
      <ul class="simulator-small">
        {grid.sources.map((source) => (
          <li key={source.url}>
            {source.title} ({t('result.readOn', { date: formatDate(source.readOn) })}) <bdi dir="ltr">{source.url}</bdi>
          </li>
        ))}
        <li>{t('intro.law')}</li>
      </ul>
      <p class="simulator-small">{t('result.date', { date: formatDate(score.referenceDate) })}</p>
    </section>
  )
}

export const versionWords = (version: string): string => (isLocalDate(version) ? formatDate(version) : version)
