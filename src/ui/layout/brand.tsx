import { wordsOf } from '../language/words.ts'
import './brand.css'

const t = wordsOf('common')

/** A roof that is also a puy, its door lit: the app's own mark, nobody else's. */
export const BrandMark = () => (
  <svg class="brand-mark" viewBox="0 0 64 64" aria-hidden="true">
    <rect class="brand-ground" width="64" height="64" rx="16" />
    <path class="brand-far" d="M4 50 L18 31 Q22 26 26 31 L40 50 Z" />
    <path class="brand-near" d="M14 50 L30 21 Q32 18 35 19.5 Q38 21.5 41 19.5 Q43 18 45 21 L60 50 Z" />
    <path class="brand-door" d="M32 50 V41 a5.5 5.5 0 0 1 11 0 V50 Z" />
  </svg>
)

/** Who speaks, on a start screen: the mark, the name, what it stands for. */
export const Brand = () => (
  <div class="brand">
    <BrandMark />
    <p>
      <strong>{t('app.name')}</strong>
      <span>{t('app.title')}</span>
    </p>
  </div>
)
