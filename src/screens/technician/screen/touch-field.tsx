import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../../ui/action/button.tsx'
import { ignoreHeldKey } from '../../../ui/action/strike-guard.ts'
import { showWayBack } from '../../../ui/layout/keyboard-shortcuts.ts'
import { Pictogram } from '../../../ui/picture/pictogram.tsx'
import { t } from '../words.ts'
import { middlePlace, missOf, placeCount, targetCount, type Touched } from './touch-targets.ts'

export interface TouchFieldProps {
  readonly touched: Touched
  readonly onTouch: (target: number, missMm: number | undefined) => void
  readonly onStop: () => void
}

/** Over the whole glass, up to its edges: what stands there otherwise is not to be pressed by a test. */
export function TouchField({ touched, onTouch, onStop }: TouchFieldProps) {
  const field = useRef<HTMLElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => showWayBack(onStop), [onStop])
  const places = Array.from({ length: placeCount }, (_, place) => place)
  return (
    <main class="technician-touch" id="page" tabIndex={-1} ref={field} aria-label={t('touch.title')}>
      <h1 class="ds-sr-only">{t('touch.title')}</h1>
      {places.map((place) =>
        place === middlePlace ? (
          <Button key={place} variant="secondary" pictogram="stop" onPress={onStop}>
            {t('touch.stop')}
          </Button>
        ) : (
          <button
            key={place}
            type="button"
            class="technician-target"
            aria-pressed={touched.has(place)}
            onKeyDown={ignoreHeldKey}
            onClick={(event) => onTouch(place, missOf(event))}
          >
            <Pictogram name={touched.has(place) ? 'check' : 'plus'} />
            <span class="ds-sr-only">
              {t('touch.target', { number: place < middlePlace ? place + 1 : place, all: targetCount })}
            </span>
          </button>
        ),
      )}
    </main>
  )
}
