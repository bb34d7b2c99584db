import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { LanguageChoice } from '../../ui/language/language-choice.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { t } from './words.ts'
import './welcome.css'

/** The first thing a person sees: their language in its own script, and three things to do, and what the law asks to say. */
export const Welcome = () => (
  <Page title={t('title')} lead={t('question')} back="none" width="tiles">
    <div class="welcome">
      <div class="welcome-parts">
        <LanguageChoice />
        <TileList columns="one">
          <Tile tone="strong" pictogram="ticket" title={t('ticket.title')} text={t('ticket.text')} href="#/ticket" />
          <Tile pictogram="book-open" title={t('inform.title')} text={t('inform.text')} href="#/guidance" />
          <Tile
            pictogram="chart-bar"
            title={t('simulate.title')}
            text={t('simulate.text')}
            note={t('simulate.note')}
            href="#/simulator"
          />
        </TileList>
        <footer class="welcome-foot">
          <p class="welcome-right">
            <Pictogram name="wheelchair" />
            <span>{t('right')}</span>
          </p>
          <ul class="welcome-links">
            <li>
              <a href="#/about/accessibility">{t('accessibility')}</a>
            </li>
            <li>
              <a href="#/about">{t('about')}</a>
            </li>
          </ul>
        </footer>
      </div>
    </div>
  </Page>
)
