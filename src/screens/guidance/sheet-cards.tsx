import type { SheetSummary } from '../../domain/guidance/sheet.ts'
import { languageOf, directionOf } from '../../domain/values/language.ts'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { Badge } from '../../ui/notice/badge.tsx'
import { addressOf } from './guide.ts'

export interface SheetCardsProps {
  readonly sheets: readonly SheetSummary[]
  /** Titles alone, where the person has already read one sheet. */
  readonly isBrief?: boolean
}

/** Sheets to open: what each answers, and how far it may be trusted when that is not settled. */
export const SheetCards = ({ sheets, isBrief = false }: SheetCardsProps) => (
  <TileList columns="one">
    {sheets.map((sheet) => (
      <Tile
        key={sheet.id}
        href={addressOf('sheets', sheet.id)}
        pictogram={sheet.pictogram}
        title={<Own sheet={sheet}>{sheet.title}</Own>}
        text={!isBrief && <Own sheet={sheet}>{sheet.summary}</Own>}
        note={!isBrief && sheet.status !== 'official' && <Badge status={sheet.status} />}
      />
    ))}
  </TileList>
)

/** A sheet not written yet in the language of the page keeps its own, for voices and for the direction of reading. */
const Own = ({ sheet, children }: { readonly sheet: SheetSummary; readonly children: string }) => {
  const language = languageOf(sheet.variant)
  return (
    <span lang={language} dir={directionOf(language)}>
      {children}
    </span>
  )
}
