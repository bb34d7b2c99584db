import { useEffect, useState } from 'preact/hooks'
import type { ExplainedRequest } from '../../../../device/laboratory/laboratory-bench.ts'
import type { RequestOrder, RequestView } from '../../../../domain/laboratory/request-view.ts'
import type { Summary } from '../../../../domain/laboratory/summary.ts'
import { Button } from '../../../../ui/action/button.tsx'
import { Buttons } from '../../../../ui/action/buttons.tsx'
import { ChoiceList } from '../../../../ui/entry/choice-list.tsx'
import type { Version } from '../../with-grids.tsx'
import { t } from '../../words.ts'
import type { LaboratoryStore } from '../laboratory-store.ts'
import { RequestExplanation } from './request-explanation.tsx'
import { RequestTable } from './request-table.tsx'

export interface RequestListProps {
  readonly laboratory: LaboratoryStore
  /** Whose arrival makes the page out of date. */
  readonly summary: Summary
  readonly version: Version
  /** What is tried. */
  readonly after: Version
}

const pageLength = 15
const orders = ['gain', 'loss', 'rise', 'fall', 'rank', 'file'] as const satisfies readonly RequestOrder[]

/** A page is asked for once the weights rest a little: it follows the latest attempt told. */
function usePage(
  { bench }: LaboratoryStore,
  summary: Summary,
  order: RequestOrder,
  from: number,
): readonly RequestView[] {
  const [page, show] = useState<readonly RequestView[]>([])
  useEffect(() => {
    let isWanted = true
    const wait = setTimeout(() => {
      bench.page(order, from, pageLength).then(
        (views) => isWanted && show(views),
        () => undefined,
      )
    }, 200)
    return () => {
      isWanted = false
      clearTimeout(wait)
    }
  }, [summary, order, from])
  return page
}

/** The requests themselves, those that change most first, and the reckoning of the one somebody asks about. */
export function RequestList({ laboratory, summary, version, after }: RequestListProps) {
  // Only requests with a certain total can be put in an order of gains.
  const [order, choose] = useState<RequestOrder>(summary.exact > 0 ? 'gain' : 'file')
  const [from, goTo] = useState(0)
  const [explained, explain] = useState<ExplainedRequest | undefined>()
  const page = usePage(laboratory, summary, order, from)
  // An explanation is of the weights it was asked under: it goes when they move.
  useEffect(() => explain(undefined), [laboratory.moved.value, laboratory.other.value])
  const ask = async ({ position }: RequestView) => explain(await laboratory.bench.explain(position))
  return (
    <section class="manager-section" data-print="no">
      <h2>{t('laboratory.list')}</h2>
      <ChoiceList
        label={t('laboratory.order.label')}
        shape="grid"
        options={orders.map((value) => ({ value, label: t(`laboratory.order.${value}`) }))}
        value={order}
        onChoose={(value) => {
          choose(orders.find((each) => each === value) ?? 'gain')
          goTo(0)
        }}
      />
      <RequestTable requests={page} onExplain={(request) => void ask(request)} />
      <Buttons>
        <Button
          variant="secondary"
          pictogram="arrow-left"
          isUnavailable={from === 0}
          onPress={() => goTo(from - pageLength)}
        >
          {t('laboratory.previous')}
        </Button>
        <Button
          variant="secondary"
          pictogram="arrow-right"
          isForward
          isUnavailable={page.length < pageLength}
          onPress={() => goTo(from + pageLength)}
        >
          {t('laboratory.next')}
        </Button>
      </Buttons>
      <RequestExplanation {...{ explained, version, after }} onClose={() => explain(undefined)} />
    </section>
  )
}
