import type { SiteId } from '../../domain/values/ids.ts'
import { localDateAt } from '../../domain/values/local-date.ts'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { PlaceName } from '../../ui/notice/place-name.tsx'
import type { SlotsOfSite } from './choose-slot.tsx'
import { clockTime } from '../../ui/language/clock-time.ts'
import { dayWords } from './when.ts'
import { refusalWords, t } from './words.ts'

interface ChoosePlaceProps {
  readonly places: readonly SlotsOfSite[]
  /** What came of the last slot chosen: there is none left in its place. */
  readonly refusal: string | undefined
  readonly onChoose: (siteId: SiteId) => void
  readonly onBack: () => void
}

const earliest = ({ site, starts: [start] }: SlotsOfSite): string =>
  start === undefined
    ? ''
    : t('place.earliest', { date: dayWords(localDateAt(start, site.timeZone)), time: clockTime(start, site.timeZone) })

/** Where: each place with its first free slot, since near and soon are not always the same. */
export const ChoosePlace = ({ places, refusal, onChoose, onBack }: ChoosePlaceProps) => (
  <Page title={t('place.title')} back={onBack} hasHome={false} width="tiles">
    {refusal && <Callout kind="important">{refusalWords(refusal)}</Callout>}
    <TileList columns="one">
      {places.map((place) => (
        <Tile
          key={place.site.id}
          pictogram="map-pin"
          title={<PlaceName {...place.site} />}
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
