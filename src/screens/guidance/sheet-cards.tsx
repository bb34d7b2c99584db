import type { SheetSummary } from '../../domain/guidance/sheet.ts'
import { languageOf, directionOf } from '../../domain/values/language.ts'
import { Tile } from '../../ui/action/tile.tsx'
import { TileList } from '../../ui/action/tile-list.tsx'
import { Badge } from '../../ui/notice/badge.tsx'
import { addressOf, type Guide } from './guide.ts'

export interface SheetCardsProps {
  readonly guide: Guide
  readonly sheets: readonly SheetSummary[]
  readonly label?: string
}

/** Sheets to open: what each answers, and how far it may be trusted when that is not settled. */
export const SheetCards = ({ sheets, label }: SheetCardsProps) => (
  <TileList columns="one" {...(label && { label })}>
    {sheets.map((sheet) => (
      <Tile
        key={sheet.id}
        href={addressOf('sheets', sheet.id)}
        pictogram={sheet.pictogram}
        title={<Own sheet={sheet}>{sheet.title}</Own>}
        text={<Own sheet={sheet}>{sheet.summary}</Own>}
        note={sheet.status === 'official' ? undefined : <Badge status={sheet.status} />}
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
