import { hasOpenSecret, type ResultFamily, type Standing } from '../../domain/simulator/result.ts'
import { CriterionCard } from './criterion-card.tsx'
import { labelOf } from './criterion-reason.ts'
import type { JourneyContent } from './journey-content.ts'
import { boundsWords, pointsWords, simulatorWords as t } from './simulator-words.ts'

export interface FamilyCardProps {
  readonly family: ResultFamily
  readonly shown: readonly Standing[]
  readonly content: JourneyContent
}

/** A family of criteria with what it brings to the total, its ceiling if it was reached, and its criteria. */
export function FamilyCard({ family, shown, content }: FamilyCardProps) {
  const { head } = family
  const limits = family.groups.flatMap((group) => (group.limit ? [group.limit] : []))
  return (
    <section class="simulator-family">
      {head.kind === 'group' && (
        <header class="simulator-family-head">
          <h3>{labelOf(head.id, content)}</h3>
          {!hasOpenSecret(family) && <strong class="simulator-points">{boundsWords(head.declared)}</strong>}
        </header>
      )}
      <ul class="simulator-criteria">
        {family.lines
          .filter((line) => shown.includes(line.standing))
          .map((line) => (
            <CriterionCard key={line.line.id} result={line} content={content} />
          ))}
      </ul>
      {limits.map((limit) => (
        <p key={limit.kind} class="simulator-small">
          {t(limit.kind === 'cap' ? 'result.cap' : 'result.floor', { points: pointsWords(limit.points) })}
        </p>
      ))}
    </section>
  )
}
