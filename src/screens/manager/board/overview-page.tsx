import { useEffect, useRef, useState } from 'preact/hooks'
import type { BoardsAnswer } from '../../../domain/queue/board-report.ts'
import { asksForCare, compareUrgency, inHeldOrder, type SiteSummary } from '../../../domain/queue/board-summary.ts'
import type { SiteId } from '../../../domain/values/ids.ts'
import { Button } from '../../../ui/action/button.tsx'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { announce } from '../../../ui/notice/announcer.tsx'
import { Callout } from '../../../ui/notice/callout.tsx'
import { t } from '../words.ts'
import { clockTime } from '../../../ui/language/clock-time.ts'
import { SiteCard } from './site-card.tsx'

export interface OverviewProps {
  readonly boards: BoardsAnswer
  readonly isCut: boolean
  /** IANA name: the hour of an answer is told on the clock of the machine's own site. */
  readonly ownZone: string
}

const idsOf = (sites: readonly SiteSummary[]): readonly SiteId[] => sites.map(({ site }) => site.id)
const byUrgency = (sites: readonly SiteSummary[]): readonly SiteSummary[] => sites.toSorted(compareUrgency)

/** The worst first when the page is opened or when it is asked for, never by itself: nothing moves from under a finger. */
function useOrder(sites: readonly SiteSummary[]) {
  const [held, hold] = useState<readonly SiteId[]>(() => idsOf(byUrgency(sites)))
  const shown = inHeldOrder(sites, held)
  const urgent = idsOf(byUrgency(sites))
  const isChanged = idsOf(shown).some((id, place) => urgent[place] !== id)
  return { shown, isChanged, reorder: () => hold(urgent) }
}

/** Told once to whoever listens and does not look: a site that did not ask for care a moment ago, and does now. */
function useCareTold(sites: readonly SiteSummary[]): void {
  const inCare = sites.filter(asksForCare).map(({ site }) => site)
  const before = useRef<readonly SiteId[]>(inCare.map(({ id }) => id))
  const key = inCare.map(({ id }) => id).join()
  useEffect(() => {
    const names = inCare.filter(({ id }) => !before.current.includes(id)).map(({ name }) => name)
    before.current = inCare.map(({ id }) => id)
    if (names.length > 0) announce(t('sites.newCare', { names: names.join(', ') }))
  }, [key])
}

/** All the sites a machine may look at, each in a few numbers and one press from its whole. */
export function OverviewPage({ boards: { at, sites }, isCut, ownZone }: OverviewProps) {
  const { shown, isChanged, reorder } = useOrder(sites)
  useCareTold(sites)
  const care = sites.filter(asksForCare).length
  const time = clockTime(at, ownZone)
  const press = () => {
    reorder()
    announce(t('sites.reordered'))
  }
  return (
    <Page
      title={t('sites.title')}
      lead={t(isCut ? 'sites.careCut' : 'sites.care', { number: formatNumber(care), all: sites.length, time })}
      hasHome={false}
    >
      {isCut && (
        <Callout kind="danger" title={t('board.cutTitle')}>
          <p>{t('board.cut', { time })}</p>
        </Callout>
      )}
      <div class="board-order">
        <Button variant="secondary" pictogram="list-numbers" isUnavailable={!isChanged} onPress={press}>
          {t('sites.reorder')}
        </Button>
        <p class="manager-soft">{t(isChanged ? 'sites.moved' : 'sites.ordered')}</p>
      </div>
      <ul class="board-sites">
        {shown.map((summary) => (
          <SiteCard key={summary.site.id} summary={summary} />
        ))}
      </ul>
    </Page>
  )
}
