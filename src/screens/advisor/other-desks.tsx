import type { Desk } from '../../domain/queue/place.ts'
import { legAtDesk, type QueueState } from '../../domain/queue/queue-state.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import { t } from './words.ts'

export interface OtherDesksProps {
  readonly state: QueueState
  readonly desk: Desk
  readonly day: LocalDate
}

/** What colleagues of the site are doing, so that nobody has to shout across the room. */
export function OtherDesks({ state, desk, day }: OtherDesksProps) {
  const others = state.site.desks.filter(({ id }) => id !== desk.id)
  if (others.length === 0) return null
  return (
    <section class="other-desks">
      <h2>{t('others')}</h2>
      <ul>
        {others.map((other) => {
          const leg = legAtDesk(state, other.id, day)
          return (
            <li key={other.id}>
              <span>{t('desk', { number: other.number })}</span>
              {leg ? (
                <strong>
                  <bdi>{leg.label}</bdi> {t(leg.state === 'serving' ? 'serving' : 'called')}
                </strong>
              ) : (
                <span>{t('deskFree')}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
