import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { MovedWeights } from '../../../domain/laboratory/weights.ts'
import { moveWeights } from '../../../domain/laboratory/weights.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { announce } from '../../../ui/notice/announcer.tsx'
import { ChangeList } from '../comparison/change-list.tsx'
import { StatusTags } from '../status-tags.tsx'
import { titleWords } from '../version-words.ts'
import type { Version } from '../with-grids.tsx'
import { t } from '../words.ts'
import { ImportReport } from './opening/import-report.tsx'
import { RequestList } from './requests/request-list.tsx'
import { Households } from './results/households.tsx'
import { OpenRequests } from './results/open-requests.tsx'
import { Outcome, outcomeWords } from './results/outcome.tsx'
import { RankMoves } from './results/rank-moves.tsx'
import { Spread } from './results/spread.tsx'
import type { LaboratoryStore, Stage } from './laboratory-store.ts'
import { TrialPanel } from './weights/trial-panel.tsx'
import { WorkbenchActions } from './workbench-actions.tsx'

export interface WorkbenchProps {
  readonly laboratory: LaboratoryStore
  readonly stage: Extract<Stage, { readonly kind: 'open' }>
  readonly version: Version
  readonly versions: readonly Version[]
  readonly today: LocalDate
}

/** Said once the weights rest: a screen reader that heard every step of a slider would say nothing else. */
function useTelling(words: string | undefined): void {
  const isFirst = useRef(true)
  useEffect(() => {
    if (words === undefined) return
    const wait = setTimeout(() => {
      if (!isFirst.current) announce(words)
      isFirst.current = false
    }, 900)
    return () => clearTimeout(wait)
  }, [words])
}

const withMoved = (version: Version, moved: MovedWeights): Version => ({
  ...version,
  grid: moveWeights(version.grid, moved),
})

/** Weights on one side, what they do to all requests on the other. */
export function Workbench(props: WorkbenchProps) {
  const { laboratory, stage, version } = props
  const [summary, moved] = [laboratory.summary.value, laboratory.moved.value]
  const isMadeUp = stage.requests.status === 'fictitious'
  const other = props.versions.find(({ grid }) => grid.id === laboratory.other.value?.id)
  const after = useMemo(() => other ?? withMoved(version, moved), [version.grid, version.texts, moved, other?.grid.id])
  useTelling(summary && outcomeWords(summary))
  return (
    <Page
      title={t('laboratory.benchTitle')}
      kicker={<StatusTags grid={version.grid} />}
      lead={titleWords(version)}
      hasHome={false}
      actions={<WorkbenchActions {...props} />}
    >
      <ImportReport requests={stage.requests} version={version} isMadeUp={isMadeUp} />
      <div class="workbench">
        <TrialPanel {...props} />
        <div class="workbench-results">
          {summary ? (
            <>
              <Outcome summary={summary} />
              {summary.exact > 0 && <RankMoves ranks={summary.ranks} />}
              {summary.open && summary.open.count > 0 && <OpenRequests open={summary.open} />}
              <ChangeList before={version} after={after} />
              <Spread summary={summary} />
              <Households before={version} after={after} />
            </>
          ) : (
            <output>{t('laboratory.scoring')}</output>
          )}
        </div>
      </div>
      {summary && <RequestList {...{ laboratory, summary, version, after }} />}
    </Page>
  )
}
