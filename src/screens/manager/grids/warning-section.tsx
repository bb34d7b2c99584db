import { useMemo } from 'preact/hooks'
import type { GridWarning } from '../../../domain/scoring/grid-warning.ts'
import { lintGrid } from '../../../domain/scoring/lint-grid.ts'
import { lintVersions } from '../../../domain/scoring/lint-versions.ts'
import type { Version } from '../with-grids.tsx'
import { t } from '../words.ts'
import { placeWords } from './place-words.ts'

interface SectionProps {
  readonly version: Version
  readonly versions: readonly Version[]
}

type Seen = GridWarning & { readonly reason?: string }

/** Still to be looked at first, then what the file accepts with its reason. */
function warningsOf({ version, versions }: SectionProps): readonly Seen[] {
  const { warnings, accepted } = lintGrid(version.compiled)
  const between = lintVersions(versions.map(({ grid }) => grid)).filter(({ grid }) => grid === version.grid.id)
  return [...warnings, ...between, ...accepted]
}

/** What may surprise in a grid that can be used: never an error, always for a person to judge. */
export function WarningSection(props: SectionProps) {
  const { version, versions } = props
  const found = useMemo(() => warningsOf(props), [version.compiled, versions.length])
  return (
    <section class="manager-section">
      <h2>{t('lint.title')}</h2>
      <p>{t(found.length === 0 ? 'lint.none' : 'lint.lead')}</p>
      {found.length > 0 && (
        <ul class="manager-cards">
          {found.map((warning) => (
            <WarningCard key={`${warning.check} ${warning.where}`} warning={warning} version={version} />
          ))}
        </ul>
      )}
    </section>
  )
}

const WarningCard = ({ warning, version }: { readonly warning: Seen; readonly version: Version }) => (
  <li class="manager-card" data-state={warning.reason === undefined ? 'open' : 'accepted'}>
    <h3>{placeWords(warning.where, version)}</h3>
    <p>{t(`lint.check.${warning.check}`)}</p>
    {warning.reason === undefined ? (
      <p class="manager-soft">{t('lint.open')}</p>
    ) : (
      <p>
        <strong>{t('lint.accepted')}</strong>{' '}
        <span lang="fr" dir="ltr">
          {warning.reason}
        </span>
      </p>
    )}
  </li>
)
