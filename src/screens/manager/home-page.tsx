import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { hashOf } from '../../ui/layout/route.ts'
import { places } from './places.ts'
import { t } from './words.ts'

/** What a manager may look at, each with what it is for. */
export const HomePage = () => (
  <Page title={t('home.title')} lead={t('home.lead')} back="none" width="tiles">
    <TileList>
      {places.map(({ id, pictogram }) => (
        <Tile key={id} pictogram={pictogram} title={t(`${id}.title`)} text={t(`${id}.text`)} href={hashOf([id])} />
      ))}
    </TileList>
    <p class="manager-note">{t('home.local')}</p>
  </Page>
)
