import type { Session } from '../../../device/session/session.ts'
import type { Service, Site } from '../../../domain/queue/place.ts'
import { closureAt } from '../../../domain/queue/queue-state.ts'
import { estimateForNewcomer } from '../../../domain/queue/wait/estimate-wait.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Tile } from '../../../ui/action/tile.tsx'
import { TileList } from '../../../ui/action/tile-list.tsx'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { Page } from '../../../ui/layout/page.tsx'
import { hashOf } from '../../../ui/layout/route.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { PlaceName } from '../../../ui/notice/place-name.tsx'
import { newcomerWords } from '../../own-ticket/wait-words.ts'
import { t } from './words.ts'

export interface ChooseServiceProps {
  readonly session: Session
  readonly site: Site
  readonly onChoose: (service: Service) => void
  readonly onOwn: () => void
}

/** Why one comes, with the wait of each service; a closed queue says so before anybody chooses it. */
export const ChooseService = ({ session, site, onChoose, onOwn }: ChooseServiceProps) => (
  <Page
    title={t('chooseService')}
    kicker={<PlaceName {...site} />}
    hasHome={false}
    width="tiles"
    actions={
      <>
        {site.appointments && (
          <Button variant="secondary" pictogram="calendar-check" href={hashOf(['check-in'])}>
            {t('haveAppointment')}
          </Button>
        )}
        <Button variant="secondary" pictogram="ticket" onPress={onOwn}>
          {t('own.open')}
        </Button>
      </>
    }
  >
    <div class="ticket-choices">
      <TileList columns="one">
        {site.services.map((service) => (
          <Tile
            key={service.id}
            pictogram={service.pictogram}
            title={service.name[textVariant.value]}
            text={service.description[textVariant.value]}
            note={noteOf(session, service)}
            onPress={() => onChoose(service)}
          />
        ))}
      </TileList>
    </div>
  </Page>
)

function noteOf(session: Session, { id: serviceId }: Service) {
  const state = session.view.value
  if (!state) return undefined
  if (closureAt(state, serviceId, session.now())) return <strong class="ticket-closed">{t('closed.note')}</strong>
  const { lastContactAt } = session.connection.value
  const expected = session.expected()
  const asking = { serviceId, priority: 'ordinary', now: session.now(), lastContactAt, expected } as const
  return newcomerWords(estimateForNewcomer(state, asking))
}

export interface ClosedServiceProps {
  readonly session: Session
  readonly service: Service
  readonly onBack: () => void
}

/** A queue that gives no more tickets: why, and what to do instead. */
export function ClosedService({ session, service, onBack }: ClosedServiceProps) {
  const state = session.view.value
  const reason = (state && closureAt(state, service.id, session.now())?.reason) ?? 'full-today'
  return (
    <Page
      title={t('closed.title')}
      lead={service.name[textVariant.value]}
      back={onBack}
      hasHome={false}
      actions={
        <Button pictogram="list" onPress={onBack}>
          {t('closed.others')}
        </Button>
      }
    >
      <Callout kind="important">{t(`closed.${reason}`)}</Callout>
    </Page>
  )
}
