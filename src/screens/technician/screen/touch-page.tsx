import { useState } from 'preact/hooks'
import { Button } from '../../../ui/action/button.tsx'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { t } from '../words.ts'
import { missMm, targetCount, type Touched } from './touch-targets.ts'
import { TouchField } from './touch-field.tsx'

/** Every edge and corner of the glass touched once: what is dead, and by how much the glass misses the finger. */
export function TouchPage() {
  const [hasBegun, begin] = useState(false)
  const [isStopped, stop] = useState(false)
  const [touched, setTouched] = useState<Touched>(new Map())
  const start = () => {
    setTouched(new Map())
    stop(false)
    begin(true)
  }
  // Two fingers may come down before the page is drawn again.
  const touch = (target: number, miss: number | undefined) => setTouched((before) => new Map(before).set(target, miss))
  const isOver = isStopped || touched.size === targetCount
  if (hasBegun && !isOver) return <TouchField touched={touched} onTouch={touch} onStop={() => stop(true)} />
  return (
    <Page
      title={t('touch.title')}
      lead={t('touch.text')}
      hasHome={false}
      actions={
        <Button pictogram="hand-pointing" onPress={start}>
          {t(hasBegun ? 'touch.again' : 'touch.start')}
        </Button>
      }
    >
      {hasBegun && <Result touched={touched} />}
    </Page>
  )
}

function Result({ touched }: { readonly touched: Touched }) {
  const miss = missMm(touched)
  return (
    <output class="technician-result">
      <p>{t('touch.count', { number: touched.size, all: targetCount })}</p>
      {miss !== undefined && <p>{t('touch.miss', { number: formatNumber(miss, { maximumFractionDigits: 1 }) })}</p>}
    </output>
  )
}
