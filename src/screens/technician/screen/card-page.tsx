import { useState } from 'preact/hooks'
import { Button } from '../../../ui/action/button.tsx'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { deviceProfile, physicalSizes } from '../../../ui/layout/device-profile.ts'
import { cardMm, keepMeasuredGlass, pxPerMmBounds } from '../../../ui/layout/measured-glass.ts'
import { replaceRoute } from '../../../ui/layout/route.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { announce } from '../../../ui/notice/announcer.tsx'
import { t } from '../words.ts'

/** What browsers suppose of a glass they know nothing of: 96 to an inch. */
const supposedPxPerMm = 96 / 25.4
/** ISO/IEC 7810, 5.2: corners of an ID-1 card. */
const cornerMm = 3.18

const bounds = {
  least: Math.ceil(cardMm.width * pxPerMmBounds.least),
  most: Math.floor(cardMm.width * pxPerMmBounds.most),
}
const within = (widthPx: number): number => Math.min(bounds.most, Math.max(bounds.least, widthPx))

const startWidth = (): number => {
  const pxPerMm = physicalSizes(deviceProfile.peek(), innerWidth, devicePixelRatio)?.pxPerMm ?? supposedPxPerMm
  return within(Math.round(cardMm.width * pxPerMm))
}

const steps = [
  { by: -10, key: 'muchSmaller', pictogram: 'minus' },
  { by: -1, key: 'smaller', pictogram: 'minus' },
  { by: 1, key: 'larger', pictogram: 'plus' },
  { by: 10, key: 'muchLarger', pictogram: 'plus' },
] as const

/** A card as large on the glass as in the hand: what makes it so is the measure of the glass. Nothing moves until it is kept. */
export function CardPage() {
  const [widthPx, setWidth] = useState(startWidth)
  const change = (by: number) => setWidth((before) => within(before + by))
  const keep = () => {
    const measured = { pxPerMm: widthPx / cardMm.width, pixelRatio: devicePixelRatio }
    const { profile, isKept } = keepMeasuredGlass(deviceProfile.peek(), measured)
    deviceProfile.value = profile
    announce(t(isKept ? 'card.kept' : 'card.notKept'))
    replaceRoute(['technician'])
  }
  return (
    <Page
      title={t('card.title')}
      lead={t('card.text')}
      hasHome={false}
      width="tiles"
      actions={
        <Button pictogram="check" onPress={keep}>
          {t('card.keep')}
        </Button>
      }
    >
      <div class="technician-measure">
        <div class="technician-controls">
          <WidthEntry widthPx={widthPx} onChange={(width) => setWidth(within(width))} />
          <div class="technician-steps">
            {steps.map(({ by, key, pictogram }) => (
              <Button key={key} isWide variant="secondary" pictogram={pictogram} onPress={() => change(by)}>
                {t(`card.${key}`)}
              </Button>
            ))}
          </div>
        </div>
        <CardDrawing widthPx={widthPx} />
      </div>
    </Page>
  )
}

const CardDrawing = ({ widthPx }: { readonly widthPx: number }) => (
  <div class="technician-card-place">
    <div
      class="technician-card"
      aria-hidden="true"
      style={{
        inlineSize: `${widthPx}px`,
        blockSize: `${(widthPx * cardMm.height) / cardMm.width}px`,
        borderRadius: `${(widthPx * cornerMm) / cardMm.width}px`,
      }}
    >
      <span>{t('card.here')}</span>
    </div>
  </div>
)

interface WidthEntryProps {
  readonly widthPx: number
  readonly onChange: (widthPx: number) => void
}

const WidthEntry = ({ widthPx, onChange }: WidthEntryProps) => (
  <label class="technician-width">
    <span>{t('card.width', { number: formatNumber(widthPx) })}</span>
    <input
      type="range"
      min={bounds.least}
      max={Math.min(bounds.most, Math.max(innerWidth, widthPx))}
      step={1}
      value={widthPx}
      onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  </label>
)
