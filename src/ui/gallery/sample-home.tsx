import { Tile } from '../action/tile.tsx'
import { TileList } from '../action/tile-list.tsx'
import { LanguageChoice } from '../language/language-choice.tsx'
import { Page } from '../layout/page.tsx'
import { sampleWords } from './sample-words.ts'

/** A start screen made of the kit alone, to judge its rhythm on each device. */
export function SampleHome() {
  const words = sampleWords()
  return (
    <Page title={words.homeTitle} lead={words.homeLead} back="none" width="tiles">
      <LanguageChoice />
      <TileList>
        <Tile tone="strong" pictogram="ticket" title={words.ticket} text={words.ticketText} href="#/gallery" />
        <Tile pictogram="book-open" title={words.understand} text={words.understandText} href="#/gallery" />
        <Tile pictogram="list-checks" title={words.points} text={words.pointsText} href="#/gallery" />
        <Tile tone="warm" pictogram="hand-heart" title={words.help} text={words.helpText} href="#/gallery" />
      </TileList>
    </Page>
  )
}
