import type { Desk } from '../../domain/queue/place.ts'
import { deskSessionAt, legAtDesk } from '../../domain/queue/queue-state.ts'
import type { LocalDate } from '../../domain/values/local-date.ts'
import type { DeskAtWork } from './desk-at-work.ts'
import { t } from './words.ts'

export interface OtherDesksProps extends Pick<DeskAtWork, 'state' | 'desk' | 'now'> {
  readonly day: LocalDate
}

/** What colleagues of the site are doing, so that nobody has to shout across the room. */
export function OtherDesks(props: OtherDesksProps) {
  const others = props.state.site.desks.filter(({ id }) => id !== props.desk.id)
  if (others.length === 0) return null
  return (
    <section class="other-desks">
      <h2>{t('others')}</h2>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <span>{t('desk', { number: other.number })}</span>
            <Doing {...props} other={other} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const idle = { open: 'deskFree', paused: 'deskPaused', closed: 'deskClosed' } as const

function Doing({ state, now, day, other }: OtherDesksProps & { readonly other: Desk }) {
  const leg = legAtDesk(state, other.id, day)
  if (leg)
    return (
      <strong>
        <bdi>{leg.label}</bdi> {t(leg.state === 'serving' ? 'serving' : 'called')}
      </strong>
    )
  const session = deskSessionAt(state, other.id, now)
  return <span>{t(session ? idle[session.state] : 'deskUnopened')}</span>
}
