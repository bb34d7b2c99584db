import { businessDayAt } from '../../domain/queue/business-day.ts'
import { legsOfDay, mayReceive, policyOf } from '../../domain/queue/queue-state.ts'
import type { Leg } from '../../domain/queue/ticket.ts'
import { isWaitingAt } from '../../domain/queue/waiting.ts'
import { secondsBetween } from '../../domain/values/instant.ts'
import { Button } from '../../ui/action/button.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { clockTime } from '../../ui/language/clock-time.ts'
import { t } from './words.ts'

export interface AwayListProps extends DeskAtWork {
  readonly isDeskFree: boolean
}

/** Away with their place kept, and those marked absent as long as they may still present themselves. */
function awayLegs({ state, desk, now }: DeskAtWork): readonly Leg[] {
  const { presentAgainSeconds } = policyOf(state)
  return legsOfDay(state, businessDayAt(state.site, now)).filter((leg) => {
    if (!mayReceive(state.site, desk, leg)) return false
    if (leg.state === 'parked') return !isWaitingAt(leg, now)
    return leg.state === 'no-show' && secondsBetween(leg.endedAt ?? now, now) <= presentAgainSeconds
  })
}

/** Nobody who went away is forgotten: each stands here with what brings them back. */
export function AwayList(props: AwayListProps) {
  const legs = awayLegs(props)
  if (legs.length === 0) return null
  return (
    <section class="away">
      <h2>{t('away')}</h2>
      <ul>
        {legs.map((leg) => (
          <Away key={leg.legId} {...props} leg={leg} />
        ))}
      </ul>
    </section>
  )
}

function Away({ leg, state, desk, ask, isBusy, isDeskFree }: AwayListProps & { readonly leg: Leg }) {
  const isOurs = leg.parking?.deskId === desk.id
  const of = { deskId: desk.id, legId: leg.legId }
  const back = () => void ask({ type: leg.state === 'no-show' ? 'presentAgain' : 'resumeVisit', ...of })
  return (
    <li>
      <span class="away-words">
        <strong>
          <bdi>{leg.label}</bdi>
        </strong>{' '}
        {wordsOf(leg, state.site.timeZone)}
        {leg.sentFrom && (
          <span class="waiting-note">
            {t('elsewhere.from', { site: leg.sentFrom.siteName, label: leg.sentFrom.label })}
          </span>
        )}
        {isOurs && <span class="waiting-note">{t('awayHere')}</span>}
      </span>
      {isOurs && isDeskFree ? (
        <Button
          variant="secondary"
          pictogram="megaphone"
          isBusy={isBusy}
          onPress={() => void ask({ type: 'callTicket', ...of, pick: 'parked-here' })}
        >
          {t('callBack')}
        </Button>
      ) : (
        <Button variant="secondary" pictogram="hand-waving" isBusy={isBusy} onPress={back}>
          {t(leg.parking?.by === 'journey' ? 'elsewhere.isHere' : 'isBack')}
        </Button>
      )}
    </li>
  )
}

function wordsOf({ state, parking, endedAt }: Leg, timeZone: string): string {
  if (state === 'no-show') return t('missed', { time: endedAt === undefined ? '' : clockTime(endedAt, timeZone) })
  const until = parking?.returnAt
  if (parking?.by === 'journey' && until !== undefined)
    return t('elsewhere.onTheWay', { time: clockTime(until, timeZone) })
  return until === undefined ? t('awayNoTime') : t('awayUntil', { time: clockTime(until, timeZone) })
}
