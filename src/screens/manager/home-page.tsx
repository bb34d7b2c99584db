import type { LocalDate } from '../../domain/values/local-date.ts'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { lazyScreen } from '../../ui/layout/lazy-screen.tsx'
import { hashOf } from '../../ui/layout/route.ts'
import { places, type PlaceId } from './places.ts'
import { t } from './words.ts'

const noted: ReadonlySet<PlaceId> = new Set(['grids', 'witnesses', 'freshness'])

const HomeNote = lazyScreen(
  async () => (await import('./home-notes.tsx')).HomeNote,
  () => null,
)

/** What a manager may look at, each with what it is for. */
export const HomePage = ({ today }: { readonly today: LocalDate }) => (
  <Page title={t('home.title')} lead={t('home.lead')} back="none" width="tiles">
    <TileList>
      {places.map(({ id, pictogram }) => (
        <Tile
          key={id}
          pictogram={pictogram}
          title={t(`${id}.title`)}
          text={t(`${id}.text`)}
          href={hashOf([id])}
          note={noted.has(id) && <HomeNote place={id} today={today} />}
        />
      ))}
    </TileList>
    <p class="manager-note">{t('home.local')}</p>
    <p class="manager-note">
      <a href={hashOf(['technician'])}>{t('home.machine')}</a>
    </p>
  </Page>
)
