import { useState } from 'preact/hooks'
import { Button } from '../../../ui/action/button.tsx'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { t } from '../words.ts'
import { missMm, targetCount, type Touched } from './touch-targets.ts'
import { TouchField } from './touch-field.tsx'

type Standing = 'before' | 'under-way' | 'over'

/** Every edge and corner of the glass touched once: what is dead, and by how much the glass misses the finger. */
export function TouchPage() {
  const [standing, go] = useState<Standing>('before')
  const [touched, setTouched] = useState<Touched>(new Map())
  const start = () => {
    setTouched(new Map())
    go('under-way')
  }
  const touch = (target: number, miss: number | undefined) => {
    const all = new Map(touched).set(target, miss)
    setTouched(all)
    if (all.size === targetCount) go('over')
  }
  if (standing === 'under-way') return <TouchField touched={touched} onTouch={touch} onStop={() => go('over')} />
  return (
    <Page
      title={t('touch.title')}
      lead={t('touch.text')}
      hasHome={false}
      actions={
        <Button pictogram="hand-pointing" onPress={start}>
          {t(standing === 'before' ? 'touch.start' : 'touch.again')}
        </Button>
      }
    >
      {standing === 'over' && <Result touched={touched} />}
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
