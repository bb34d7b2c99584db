import { figureOn } from '../../domain/guidance/freshness.ts'
import type { FigureInText, Inline } from '../../domain/guidance/sheet.ts'
import { Figure } from '../../ui/picture/figure.tsx'
import { addressOf, type Guide } from './guide.ts'
import { t } from './words.ts'

export interface InlinesProps {
  readonly inlines: readonly Inline[]
  readonly guide: Guide
}

/** A run of words. Where the sheet keeps one sentence a line, each line is set apart so that the eye finds its start. */
export function Inlines({ inlines, guide }: InlinesProps) {
  const lines = linesOf(inlines)
  if (lines.length === 1) return <Run inlines={inlines} guide={guide} />
  return (
    <>
      {lines.map((line) => (
        <span class="sheet-line">
          <Run inlines={line} guide={guide} />
        </span>
      ))}
    </>
  )
}

const linesOf = (inlines: readonly Inline[]): readonly (readonly Inline[])[] => {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === 'line-break') lines.push([])
    else lines.at(-1)?.push(inline)
  }
  return lines.filter((line) => line.length > 0)
}

const Run = ({ inlines, guide }: InlinesProps) => (
  <>
    {inlines.map((inline) => (
      <OneInline inline={inline} guide={guide} />
    ))}
  </>
)

function OneInline({ inline, guide }: { readonly inline: Inline; readonly guide: Guide }) {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>
    case 'line-break':
      return <br />
    case 'strong':
      return (
        <strong>
          <Run inlines={inline.children} guide={guide} />
        </strong>
      )
    case 'sheet-link':
      return (
        <a href={addressOf('sheets', inline.sheetId)}>
          <Run inlines={inline.children} guide={guide} />
        </a>
      )
    case 'figure':
      return <DatedFigure figure={inline} guide={guide} />
  }
}

/** The wording of the day. An ended one stays readable, marked: somebody may need to know what it was. */
function DatedFigure({ figure, guide }: { readonly figure: FigureInText; readonly guide: Guide }) {
  const shown = figureOn(figure, guide.today)
  if (!shown) return null
  const { period, freshness } = shown
  const isExpired = freshness === 'expired'
  return (
    <Figure isExpired={isExpired} expiredMark={t('standing.figureEnded')}>
      {period.address && !guide.isShared && !isExpired ? (
        <a href={period.address} rel="noreferrer">
          {period.text}
        </a>
      ) : (
        period.text
      )}
    </Figure>
  )
}
