import type { ComponentChildren } from 'preact'
import { wordsOf } from '../language/words.ts'
import { Pictogram } from './pictogram.tsx'
import './figure.css'

export interface FigureProps {
  /** The amount, the delay, the telephone number, already written for the language. */
  readonly children: ComponentChildren
  /** Its period is over: the figure stays readable and says so by itself. */
  readonly isExpired?: boolean
  /** A shorter mark, where the page says once for all its figures what to do. */
  readonly expiredMark?: string
}

const t = wordsOf('common')

/** A dated figure inside a sentence. */
export const Figure = ({ children, isExpired = false, expiredMark }: FigureProps) => (
  <span class="figure" data-expired={isExpired || undefined}>
    <bdi class="figure-value">{children}</bdi>
    {isExpired && (
      <span class="figure-notice">
        <Pictogram name="warning-circle" /> {expiredMark ?? t('figure.expired')}
      </span>
    )}
  </span>
)
