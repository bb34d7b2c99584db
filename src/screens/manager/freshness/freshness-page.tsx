import { loadFigures } from '../../../device/content/figures.ts'
import { loadFingerprint } from '../../../device/content/fingerprint.ts'
import { loadSummaries } from '../../../device/content/sheets.ts'
import type { LocalDate } from '../../../domain/values/local-date.ts'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Page } from '../../../ui/layout/page.tsx'
import { Fetching } from '../../fetching/fetching.tsx'
import { useFetched } from '../../guidance/use-fetched.ts'
import { t } from '../words.ts'
import { FigureTable } from './figure-table.tsx'
import { SheetTable } from './sheet-table.tsx'
import { WorkToDo } from './work-to-do.tsx'

export interface FreshnessPageProps {
  /** The civil day at the sites. */
  readonly today: LocalDate
}

/** Sheets and figures with the day they were checked: what has ended, what ends soon, then everything. */
export function FreshnessPage({ today }: FreshnessPageProps) {
  const variant = textVariant.value
  const { value, hasFailed } = useFetched(
    async () => ({
      sheets: await loadSummaries(variant),
      figures: await loadFigures(),
      fingerprint: await loadFingerprint(),
    }),
    variant,
  )
  if (!value) return <Fetching hasFailed={hasFailed} />
  return (
    <Page
      title={t('freshness.title')}
      lead={t('freshness.lead')}
      width="tiles"
      hasHome={false}
      actions={
        <Button pictogram="printer" onPress={() => print()}>
          {t('print')}
        </Button>
      }
    >
      <WorkToDo {...value} today={today} />
      <Fingerprint fingerprint={value.fingerprint} />
      <SheetTable sheets={value.sheets} today={today} />
      <FigureTable figures={value.figures} today={today} />
    </Page>
  )
}

/** Read aloud over the telephone from one site to another: in three groups of four. */
const Fingerprint = ({ fingerprint }: { readonly fingerprint: string }) => (
  <p>
    {t('freshness.fingerprint')}{' '}
    <strong class="manager-fingerprint" dir="ltr">
      {fingerprint.toUpperCase().match(/.{4}/g)?.join(' ')}
    </strong>
    {'. '}
    {t('freshness.fingerprintText')}
  </p>
)
