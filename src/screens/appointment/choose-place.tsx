import type { SiteId } from '../../domain/values/ids.ts'
import { localDateAt } from '../../domain/values/local-date.ts'
import type { Site } from '../../domain/queue/place.ts'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Badge } from '../../ui/notice/badge.tsx'
import type { SlotsOfSite } from './choose-slot.tsx'
import { dayWords, timeWords } from './when.ts'
import { t } from './words.ts'

interface ChoosePlaceProps {
  readonly places: readonly SlotsOfSite[]
  readonly onChoose: (siteId: SiteId) => void
  readonly onBack: () => void
}

/** Names and addresses stay in French: they are what stands on the door. */
export const SiteName = ({ site }: { readonly site: Site }) => (
  <>
    <span lang="fr" dir="ltr">
      {site.name}
    </span>{' '}
    {site.status !== 'official' && <Badge status={site.status} />}
  </>
)

const earliest = ({ site, starts: [start] }: SlotsOfSite): string =>
  start === undefined
    ? ''
    : t('place.earliest', { date: dayWords(localDateAt(start, site.timeZone)), time: timeWords(start, site.timeZone) })

/** Where: each place with its first free slot, since near and soon are not always the same. */
export const ChoosePlace = ({ places, onChoose, onBack }: ChoosePlaceProps) => (
  <Page title={t('place.title')} back={onBack} hasHome={false} width="tiles">
    <TileList columns="one">
      {places.map((place) => (
        <Tile
          key={place.site.id}
          pictogram="map-pin"
          title={<SiteName site={place.site} />}
          text={
            <span lang="fr" dir="ltr">
              {place.site.address}
            </span>
          }
          note={earliest(place)}
          onPress={() => onChoose(place.site.id)}
        />
      ))}
    </TileList>
  </Page>
)
