import { findLeg, type QueueState } from '../../../domain/queue/queue-state.ts'
import type { Desk } from '../../../domain/queue/place.ts'
import type { Leg } from '../../../domain/queue/ticket.ts'
import { Button } from '../../../ui/action/button.tsx'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { PrintSheet } from '../../../ui/layout/print-sheet.tsx'
import { clockTime } from '../../../ui/language/clock-time.ts'
import { PlaceAddress } from '../../../ui/notice/place-address.tsx'
import { t } from '../words.ts'

/** Whom this desk sent to another site with its last gesture. */
function lastSent(state: QueueState, desk: Desk): Leg | undefined {
  const legs = state.desks.get(desk.id)?.last?.legs ?? []
  return legs.map(({ legId }) => findLeg(state, legId)).find((leg) => leg?.sentTo)
}

interface SlipProps {
  readonly state: QueueState
  readonly desk: Desk
}

/** What the person takes along, written down or on paper: where to go, under which number, from when on. Until the next gesture. */
export function SentSlip({ state, desk }: SlipProps) {
  const leg = lastSent(state, desk)
  if (!leg) return null
  return (
    <div class="sent-slip">
      <Slip leg={leg} state={state} />
      <Button variant="secondary" pictogram="printer" onPress={() => print()}>
        {t('elsewhere.print')}
      </Button>
    </div>
  )
}

/** The same on paper, in place of the page: it stands beside everything else. */
export function SentPaper({ state, desk }: SlipProps) {
  const leg = lastSent(state, desk)
  return leg ? (
    <PrintSheet>
      <Slip leg={leg} state={state} />
    </PrintSheet>
  ) : null
}

function Slip({ leg, state }: { readonly leg: Leg; readonly state: QueueState }) {
  if (!leg.sentTo) return null
  const { siteName, siteAddress, label, serviceId, expectedAt } = leg.sentTo
  const service = state.site.services.find(({ id }) => id === serviceId)
  return (
    <div class="sent-slip-words">
      <p>{t('elsewhere.sent', { label: leg.label })}</p>
      <p class="sent-slip-label">
        <bdi>{label}</bdi>
      </p>
      <PlaceAddress name={siteName} address={siteAddress} />
      {service && <p>{service.name[textVariant.value]}</p>}
      <p>{t('elsewhere.slip', { time: clockTime(expectedAt, state.site.timeZone) })}</p>
    </div>
  )
}
