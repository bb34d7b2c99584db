import type { Signal } from '@preact/signals'
import { situations, topics } from '../../device/content/topics.ts'
import { matchPath } from '../../ui/layout/route.ts'
import { FindPage } from './find-page.tsx'
import type { Guide } from './guide.ts'
import { MissingPage } from './missing-page.tsx'
import { SheetListPage } from './sheet-list-page.tsx'
import { SheetPage } from './sheet-page.tsx'
import { situationName, t, topicName } from './words.ts'

export interface GuidancePagesProps {
  readonly guide: Guide
  /** What is being searched for; never in an address, which is seen and kept. */
  readonly query: Signal<string>
  /** What follows `#/guidance`. */
  readonly path: readonly string[]
}

/** Which page of guidance the address asks for; an address kept from an older version leads to what there is now. */
export function GuidancePages({ guide, query, path }: GuidancePagesProps) {
  if (path.length === 0) return <FindPage guide={guide} query={query} isHome />
  if (matchPath('search', path)) return <FindPage guide={guide} query={query} isHome={false} />
  const sheet = guide.summaries.find(({ id }) => id === matchPath('sheets/:id', path)?.id)
  if (sheet) return <SheetPage key={sheet.id} guide={guide} summary={sheet} />
  return <ListPage guide={guide} path={path} />
}

function ListPage({ guide, path }: Pick<GuidancePagesProps, 'guide' | 'path'>) {
  const topic = topics.find(({ id }) => id === matchPath('topics/:id', path)?.id)
  const situation = situations.find(({ id }) => id === matchPath('situations/:id', path)?.id)
  if (topic)
    return (
      <SheetListPage
        key={topic.id}
        kicker={t('list.topicKicker')}
        title={topicName(topic.id)}
        sheets={guide.summaries.filter((sheet) => sheet.topic === topic.id)}
      />
    )
  if (situation)
    return (
      <SheetListPage
        key={situation.id}
        kicker={t('list.situationKicker')}
        title={situationName(situation.id)}
        sheets={guide.summaries.filter((sheet) => sheet.situations.includes(situation.id))}
      />
    )
  return <MissingPage />
}
