import { useMemo } from 'preact/hooks'
import type { WitnessFile } from '../../../domain/scoring/witness.ts'
import { Button } from '../../../ui/action/button.tsx'
import { formatDate } from '../../../ui/language/number-format.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { StatusTags } from '../status-tags.tsx'
import { titleWords } from '../version-words.ts'
import { WithGrids, type Version } from '../with-grids.tsx'
import { t } from '../words.ts'
import { casesOf, verdictOf, type Verdict } from './verdict.ts'
import { WitnessCard } from './witness-card.tsx'

/** Households reckoned by hand, grid by grid, each beside what the grid gives now. */
export const WitnessPage = () => <WithGrids>{(versions) => <WitnessCases versions={versions} />}</WithGrids>

export interface WitnessCasesProps {
  readonly versions: readonly Version[]
}

interface Judged {
  readonly version: Version
  readonly verdicts: readonly Verdict[]
}

const judge = (version: Version): Judged => ({
  version,
  verdicts: casesOf(version).map((example) => verdictOf(version.compiled, example)),
})

export function WitnessCases({ versions }: WitnessCasesProps) {
  const compiled = versions.map((version) => version.compiled)
  const judged = useMemo(() => versions.map(judge), [versions[0]?.texts, ...compiled])
  return (
    <Page
      title={t('witnesses.title')}
      lead={t('witnesses.lead')}
      width="tiles"
      hasHome={false}
      actions={
        <Button pictogram="printer" onPress={() => print()}>
          {t('print')}
        </Button>
      }
    >
      <Balance verdicts={judged.flatMap(({ verdicts }) => verdicts)} />
      {judged.map(({ version, verdicts }) => (
        <section key={version.grid.id} class="manager-section">
          <h2>{titleWords(version)}</h2>
          <StatusTags grid={version.grid} />
          {version.witnesses && <Signature file={version.witnesses} />}
          <ul class="manager-cards">
            {/* What is red stands first: it is what somebody came for. */}
            {verdicts
              .toSorted((one, other) => Number(one.isMet) - Number(other.isMet))
              .map((verdict) => (
                <WitnessCard key={verdict.example.name} verdict={verdict} version={version} />
              ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

/** Who answers for the sums kept beside a grid. */
const Signature = ({ file: { signed, cases } }: { readonly file: WitnessFile }) => (
  <p>
    {signed
      ? t('witnesses.signed', { number: cases.length, by: signed.by, date: formatDate(signed.on) })
      : t('witnesses.unsigned', { number: cases.length })}
  </p>
)

function Balance({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const unmet = verdicts.filter(({ isMet }) => !isMet).length
  const counts = { met: verdicts.length - unmet, unmet }
  return unmet === 0 ? (
    <Callout kind="done" title={t('witnesses.allMet')}>
      <p>{t('witnesses.balance', counts)}</p>
    </Callout>
  ) : (
    <Callout kind="danger" title={t('witnesses.someUnmet')}>
      <p>{t('witnesses.balance', counts)}</p>
      <p>{t('witnesses.remedy')}</p>
    </Callout>
  )
}
