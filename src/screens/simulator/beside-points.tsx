import { useMemo } from 'preact/hooks'
import type { Answer, Score } from '../../domain/scoring/score.ts'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { besidePoints, type ToldEffect } from './beside-words.ts'
import type { JourneyContent } from './journey-content.ts'
import { simulatorWords as t } from './simulator-words.ts'
import './beside-points.css'

/** The level of a request and the effects that apply, may apply or do not: beside the total, for they may weigh more than it. */
export function BesidePoints({ content, score }: { readonly content: JourneyContent; readonly score: Score }) {
  const told = useMemo(() => besidePoints(content, score), [content, score])
  if (!told) return null
  const shown = order.flatMap((answer) => told.effects.filter((effect) => effect.answer === answer))
  return (
    <section class="simulator-beside">
      <h2>{t('beside.title')}</h2>
      {told.level && <p>{told.level}</p>}
      {shown.length > 0 && (
        <ul class="simulator-criteria">
          {shown.map((effect) => (
            <EffectCard key={effect.id} effect={effect} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** What applies first. */
const order = ['yes', 'unknown', 'no'] as const

const looks: Readonly<Record<Answer, { readonly color: string; readonly pictogram: string }>> = {
  yes: { color: 'accent', pictogram: 'check-circle' },
  unknown: { color: 'ochre', pictogram: 'question' },
  no: { color: 'neutral', pictogram: 'minus' },
}

const EffectCard = ({ effect: { label, answer, meaning, reasons } }: { readonly effect: ToldEffect }) => (
  <li class="simulator-criterion" data-answer={answer}>
    <details>
      <summary>
        <span class="simulator-criterion-head">
          <span>{label}</span>
          <span class="ds-tag badge" data-color={looks[answer].color}>
            <Pictogram name={looks[answer].pictogram} />
            {t(`beside.answer.${answer}`)}
          </span>
        </span>
        {answer !== 'no' && <span>{meaning}</span>}
        <span class="simulator-criterion-why">
          <Pictogram name="caret-down" />
          {t('result.why')}
        </span>
      </summary>
      {reasons.slice(0, -1).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p class="simulator-small">{reasons.at(-1)}</p>
    </details>
  </li>
)
