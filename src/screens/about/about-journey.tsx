import { useEffect, useState } from 'preact/hooks'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { loadWords } from '../../ui/language/words.ts'
import { Page } from '../../ui/layout/page.tsx'
import { hashOf, route } from '../../ui/layout/route.ts'
import { Fetching } from '../fetching/fetching.tsx'
import { AccessibilityPage } from './accessibility-page.tsx'
import { DataPage, DemonstrationPage, LegalPage, LicencesPage } from './plain-pages.tsx'
import { t } from './words.ts'
import './about.css'

const pages = {
  accessibility: { pictogram: 'wheelchair', show: AccessibilityPage },
  data: { pictogram: 'lock-key', show: DataPage },
  demonstration: { pictogram: 'warning-circle', show: DemonstrationPage },
  legal: { pictogram: 'bank', show: LegalPage },
  licences: { pictogram: 'certificate', show: LicencesPage },
} as const

type PageId = keyof typeof pages
const pageIds = Object.keys(pages) as PageId[]

/** Everything behind `#/about`: stored with the app like the rest, so that it can be read with the network cut. */
export function AboutJourney() {
  const arrival = useAboutWords()
  if (arrival !== 'ready') return <Fetching hasFailed={arrival === 'failed'} />
  const asked = route.value.path[1]
  const id = pageIds.find((each) => each === asked)
  if (id === undefined) return <ContentsPage />
  const Shown = pages[id].show
  return <Shown key={id} />
}

function useAboutWords(): 'waiting' | 'ready' | 'failed' {
  const [arrival, arrive] = useState<'waiting' | 'ready' | 'failed'>('waiting')
  useEffect(() => {
    loadWords('about').then(
      () => arrive('ready'),
      () => arrive('failed'),
    )
  }, [])
  return arrival
}

const ContentsPage = () => (
  <Page title={t('title')} lead={t('lead')} hasHome={false}>
    <TileList columns="one">
      {pageIds.map((id) => (
        <Tile
          key={id}
          pictogram={pages[id].pictogram}
          title={t(`pages.${id}.title`)}
          text={t(`pages.${id}.text`)}
          href={hashOf(['about', id])}
        />
      ))}
    </TileList>
  </Page>
)
