import { situations, topics } from '../../device/content/topics.ts'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { addressOf, type Guide } from './guide.ts'
import { situationName, t, topicName, topicText } from './words.ts'

/** What a person may say of themselves in one tap, for who does not know the words. A way that leads nowhere is not shown. */
export const SituationTiles = ({ guide }: { readonly guide: Guide }) => (
  <section class="guidance-part guidance-situations">
    <h2>{t('home.situations')}</h2>
    <TileList>
      {situations
        .filter(({ id }) => guide.summaries.some((sheet) => sheet.situations.includes(id)))
        .map(({ id, pictogram }) => (
          <Tile key={id} pictogram={pictogram} title={situationName(id)} href={addressOf('situations', id)} />
        ))}
    </TileList>
  </section>
)

/** The branches of the guidance tree that have a sheet. */
export const TopicTiles = ({ guide }: { readonly guide: Guide }) => (
  <section class="guidance-part guidance-topics">
    <h2>{t('home.topics')}</h2>
    <TileList>
      {topics
        .filter(({ id }) => guide.summaries.some((sheet) => sheet.topic === id))
        .map(({ id, pictogram }) => (
          <Tile
            key={id}
            pictogram={pictogram}
            title={topicName(id)}
            text={topicText(id)}
            href={addressOf('topics', id)}
          />
        ))}
    </TileList>
  </section>
)
