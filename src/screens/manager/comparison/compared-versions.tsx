import type { LocalDate } from '../../../domain/values/local-date.ts'
import { StatusTags } from '../status-tags.tsx'
import { standingWords, versionWords } from '../version-words.ts'
import type { Version } from '../with-grids.tsx'
import { t } from '../words.ts'
import { Deliberation } from '../grids/deliberation.tsx'

export interface ComparedProps {
  readonly before: Version
  readonly after: Version
}

/** What is compared with what: each version with its day, its status and the decision it rests on. */
export const ComparedVersions = ({ before, after, today }: ComparedProps & { readonly today: LocalDate }) => (
  <div class="manager-beside">
    <Compared label={t('comparison.before')} version={before} today={today} />
    <Compared label={t('comparison.after')} version={after} today={today} />
  </div>
)

interface OneProps {
  readonly label: string
  readonly version: Version
  readonly today: LocalDate
}

const Compared = ({ label, version: { grid, texts }, today }: OneProps) => (
  <section class="manager-card">
    <p class="manager-soft">{label}</p>
    <h2>{texts.title}</h2>
    <p class="manager-card-line">
      <span>{versionWords(grid)}</span>
      <StatusTags grid={grid} />
    </p>
    <p>{standingWords(grid, today)}</p>
    <Deliberation grid={grid} />
  </section>
)
