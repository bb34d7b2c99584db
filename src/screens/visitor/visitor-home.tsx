import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { LanguageChoice } from '../../ui/language/language-choice.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { hashOf } from '../../ui/layout/route.ts'
import { t } from './words.ts'
import './visitor.css'

/** The first page: one's language in its own script, three things to do, and what the law asks to say. */
export const VisitorHome = () => (
  <Page title={t('home.title')} lead={t('home.question')} back="none" width="tiles">
    <LanguageChoice />
    <TileList columns="one">
      <Tile
        tone="strong"
        pictogram="book-open"
        title={t('home.inform.title')}
        text={t('home.inform.text')}
        href={hashOf(['guidance'])}
      />
      <Tile
        pictogram="chart-bar"
        title={t('home.simulate.title')}
        text={t('home.simulate.text')}
        note={<span class="home-note">{t('home.simulate.note')}</span>}
        href={hashOf(['simulator'])}
      />
      <Tile
        pictogram="chats-circle"
        title={t('home.advisor.title')}
        text={t('home.advisor.text')}
        href={hashOf(['advisor'])}
      />
    </TileList>
    <footer class="home-foot">
      <p>{t('home.kept')}</p>
      <ul>
        <li>
          <a href={hashOf(['about', 'accessibility'])}>{t('home.accessibility')}</a>
        </li>
        <li>
          <a href={hashOf(['about'])}>{t('home.about')}</a>
        </li>
      </ul>
    </footer>
  </Page>
)
