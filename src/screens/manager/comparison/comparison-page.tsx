import { useState } from 'preact/hooks'
import { versionStanding } from '../../../domain/scoring/grid-in-force.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Page } from '../../../ui/layout/page.tsx'
import { route } from '../../../ui/layout/route.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { WithGrids, type Version } from '../with-grids.tsx'
import { t } from '../words.ts'
import { ChangeList } from './change-list.tsx'
import { ComparedVersions } from './compared-versions.tsx'
import { VersionChoice } from './version-choice.tsx'
import { WitnessEffects } from './witness-effects.tsx'

/** Two versions of one territory side by side, for those who vote them. */
export const ComparisonPage = ({ today }: { readonly today: LocalDate }) => (
  <WithGrids>{(versions) => <Comparison versions={versions} today={today} />}</WithGrids>
)

export interface ComparisonProps {
  readonly versions: readonly Version[]
  readonly today: LocalDate
}

const sorted = (versions: readonly Version[]): readonly Version[] =>
  versions.toSorted((one, other) => one.grid.id.localeCompare(other.grid.id))

/** Versions of the territory asked for, for one kind of request, when there are two; else of the first that has. */
function comparable(versions: readonly Version[]): readonly Version[] {
  const asked = route.value.query.get('territory')
  const family = ({ grid }: Version) => `${grid.territory} ${grid.requests ?? ''}`
  const families = [...new Set(versions.map(family))]
  const of = (name: string) => sorted(versions.filter((version) => family(version) === name))
  const several = families.map(of).filter(({ length }) => length > 1)
  return several.find(([first]) => first?.grid.territory === asked) ?? several[0] ?? []
}

/** The version in force beside the one that follows it; the last two when none is in force or none follows. */
function firstPair(versions: readonly Version[], today: LocalDate): readonly [before: string, after: string] {
  const inForce = versions.findIndex(({ grid }) => versionStanding(grid, today) === 'in-force')
  const at = Math.max(0, Math.min(inForce < 0 ? versions.length : inForce, versions.length - 2))
  return [versions[at]?.grid.id ?? '', versions[at + 1]?.grid.id ?? '']
}

export function Comparison({ versions, today }: ComparisonProps) {
  const choice = comparable(versions)
  const [chosen, choose] = useState<readonly [string, string] | undefined>()
  const [before, after] = (chosen ?? firstPair(choice, today)).map((id) => choice.find(({ grid }) => grid.id === id))
  return (
    <Page
      title={t('comparison.title')}
      lead={t('comparison.lead')}
      width="tiles"
      hasHome={false}
      actions={
        <Button pictogram="printer" onPress={() => print()}>
          {t('print')}
        </Button>
      }
    >
      {before && after ? (
        <>
          {choice.length > 2 && <VersionChoice {...{ versions: choice, before, after, onChoose: choose }} />}
          <ComparedVersions before={before} after={after} today={today} />
          <ChangeList before={before} after={after} />
          <WitnessEffects before={before} after={after} />
        </>
      ) : (
        <Callout kind="tip" title={t('comparison.aloneTitle')}>
          <p>{t('comparison.alone')}</p>
        </Callout>
      )}
    </Page>
  )
}
