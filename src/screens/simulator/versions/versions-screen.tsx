import { useMemo } from 'preact/hooks'
import type { Situation } from '../../../domain/scoring/situation.ts'
import { totalBounds } from '../../../domain/scoring/total.ts'
import type { Answers } from '../../../domain/simulator/answers.ts'
import { situationFromAnswers } from '../../../domain/simulator/situation-from-answers.ts'
import { Button } from '../../../ui/action/button.tsx'
import { formatDate } from '../../../ui/language/number-format.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { PrintSheet } from '../../../ui/layout/print-sheet.tsx'
import { DemonstrationLabel } from '../demonstration-label.tsx'
import type { JourneyContent } from '../journey-content.ts'
import { boundsWords, simulatorWords as t } from '../simulator-words.ts'
import { TwoVersions, type GridVersion } from './two-versions.tsx'

export interface VersionsScreenProps {
  readonly content: JourneyContent
  readonly coming: GridVersion
  readonly answers: Answers
  readonly onBack: () => void
  readonly onPrint: () => void
}

/** "My situation under two versions": the one in force beside the one to come, on the screen and on paper. */
export function VersionsScreen({ content, coming, answers, onBack, onPrint }: VersionsScreenProps) {
  const { grid, questionnaire, today } = content.interview
  const situation = useMemo(() => situationFromAnswers(questionnaire, answers, today), [questionnaire, answers, today])
  const before = useMemo(() => ({ grid, texts: content.gridTexts }), [grid, content.gridTexts])
  const shared = { before, after: coming, situation }
  return (
    <Page
      title={t('versions.title')}
      lead={t('versions.lead')}
      kicker={<DemonstrationLabel content={content} />}
      back={onBack}
      hasHome={false}
      width="tiles"
      actions={
        <Button pictogram="printer" onPress={onPrint}>
          {t('versions.print')}
        </Button>
      }
    >
      <div class="simulator-section" data-print="no">
        <Compared {...shared} />
        <TwoVersions {...shared} />
        <p>{coming.texts.notice}</p>
      </div>
      <PrintSheet>
        <h3>{t('versions.title')}</h3>
        {grid.grid.status !== 'official' && <p>{t('demonstration.label')}</p>}
        <p>{t('result.date', { date: formatDate(today) })}</p>
        <Compared {...shared} />
        <TwoVersions {...shared} isForPaper />
        <p>{coming.texts.notice}</p>
        <p>{t('summary.notice')}</p>
      </PrintSheet>
    </Page>
  )
}

interface ComparedProps {
  readonly before: GridVersion
  readonly after: GridVersion
  readonly situation: Situation
}

/** The two totals, each with its version. */
const Compared = ({ before, after, situation }: ComparedProps) => (
  <dl class="simulator-totals">
    <Total label={t('versions.before')} version={before} situation={situation} />
    <Total label={t('versions.after')} version={after} situation={situation} />
  </dl>
)

interface TotalProps {
  readonly label: string
  readonly version: GridVersion
  readonly situation: Situation
}

const Total = ({ label, version, situation }: TotalProps) => (
  <div>
    <dt>{label}</dt>
    <dd>{boundsWords(totalBounds(version.grid, situation))}</dd>
    <dd class="simulator-version">{periodWords(version)}</dd>
  </div>
)

/** The day that matters to somebody who stands between the two: the last of the one in force, the first of the one to come. */
function periodWords({ grid: { grid }, texts: { title } }: GridVersion): string {
  const { from, to } = grid.inForce
  if (to !== null) return t('versions.until', { title, date: formatDate(to) })
  return from === null ? title : t('versions.from', { title, date: formatDate(from) })
}
