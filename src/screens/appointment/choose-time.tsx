import type { Instant } from '../../domain/values/instant.ts'
import { localDateAt, type LocalDate } from '../../domain/values/local-date.ts'
import { Button } from '../../ui/action/button.tsx'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { PlaceName } from '../../ui/notice/place-name.tsx'
import type { SlotsOfSite } from './choose-slot.tsx'
import { clockTime } from '../../ui/language/clock-time.ts'
import { byDay, dayWords } from './when.ts'
import { refusalWords, t } from './words.ts'
import './appointment.css'

interface ChooseDayProps {
  readonly place: SlotsOfSite
  readonly refusal: string | undefined
  readonly isBusy: boolean
  readonly onMore: (() => void) | undefined
  readonly onChoose: (day: LocalDate) => void
  readonly onBack: () => void
}

/** The days that have a free hour, and how many. */
export const ChooseDay = ({ place, refusal, isBusy, onMore, onChoose, onBack }: ChooseDayProps) => (
  <Page
    title={t('day.title')}
    kicker={<PlaceName {...place.site} />}
    back={onBack}
    hasHome={false}
    width="tiles"
    {...(onMore && {
      actions: (
        <Button variant="secondary" pictogram="plus" isBusy={isBusy} onPress={onMore}>
          {t('day.more')}
        </Button>
      ),
    })}
  >
    {refusal && <Callout kind="important">{refusalWords(refusal)}</Callout>}
    <TileList label={t('day.title')}>
      {[...byDay(place.starts, place.site.timeZone)].map(([day, starts]) => (
        <Tile
          key={day}
          title={dayWords(day)}
          text={t('day.free', { count: starts.length })}
          onPress={() => onChoose(day)}
        />
      ))}
    </TileList>
  </Page>
)

interface ChooseTimeProps {
  readonly place: SlotsOfSite
  readonly day: LocalDate
  readonly isBusy: boolean
  readonly onChoose: (start: Instant) => void
  readonly onBack: () => void
}

/** The free hours of one day, in the order of the day. */
export const ChooseTime = ({ place, day, isBusy, onChoose, onBack }: ChooseTimeProps) => (
  <Page
    title={t('time.title')}
    lead={dayWords(day)}
    kicker={<PlaceName {...place.site} />}
    back={onBack}
    hasHome={false}
    width="tiles"
  >
    <ul class="appointment-times" aria-label={t('time.title')}>
      {place.starts
        .filter((start) => localDateAt(start, place.site.timeZone) === day)
        .map((start) => (
          <li key={start}>
            <Button variant="secondary" isWide isBusy={isBusy} onPress={() => onChoose(start)}>
              <bdi>{clockTime(start, place.site.timeZone)}</bdi>
            </Button>
          </li>
        ))}
    </ul>
  </Page>
)
