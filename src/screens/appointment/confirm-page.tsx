import type { SlotWish } from '../../domain/appointments/booking-messages.ts'
import type { Site } from '../../domain/queue/place.ts'
import { Button } from '../../ui/action/button.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { PlaceName } from '../../ui/notice/place-name.tsx'
import type { BookingPerson, ChosenSlot } from './booking-office.ts'
import { slotWords } from './when.ts'
import { refusalWords, t } from './words.ts'

export interface ConfirmPageProps {
  readonly site: Site
  readonly wish: SlotWish
  readonly slot: ChosenSlot
  readonly person: BookingPerson
  readonly isByDesk?: boolean
  readonly isBusy: boolean
  readonly refusal: string | undefined
  readonly onConfirm: () => void
  readonly onBack: () => void
}

const contactWords = ({ contact }: BookingPerson, isByDesk: boolean) =>
  contact.channel === 'none' ? (
    t(isByDesk ? 'person.channels.noneDesk' : 'person.channels.none')
  ) : (
    <bdi>{contact.channel === 'email' ? contact.address : contact.number}</bdi>
  )

/** Everything once more before it counts. */
export const ConfirmPage = ({ isBusy, refusal, onConfirm, onBack, ...facts }: ConfirmPageProps) => (
  <Page
    title={t('confirm.title')}
    back={onBack}
    hasHome={false}
    actions={
      <Button pictogram="check" isBusy={isBusy} onPress={onConfirm}>
        {t('confirm.confirm')}
      </Button>
    }
  >
    {refusal && <Callout kind="danger">{refusalWords(refusal)}</Callout>}
    <Facts {...facts} />
  </Page>
)

type FactsProps = Omit<ConfirmPageProps, 'isBusy' | 'refusal' | 'onConfirm' | 'onBack'>

const Facts = ({ site, wish, slot, person, isByDesk = false }: FactsProps) => (
  <dl class="appointment-facts">
    <dt>{t('facts.what')}</dt>
    <dd>{site.services.find(({ id }) => id === wish.serviceId)?.name[textVariant.value]}</dd>
    <dt>{t('facts.when')}</dt>
    <dd>{slotWords(slot.start, site.timeZone)}</dd>
    <dt>{t('facts.where')}</dt>
    <dd>
      <PlaceName {...site} />
      <br />
      <span lang="fr" dir="ltr">
        {site.address}
      </span>
    </dd>
    <dt>{t('facts.name')}</dt>
    <dd>
      <bdi>{person.name}</bdi>
    </dd>
    <dt>{t('facts.contact')}</dt>
    <dd>{contactWords(person, isByDesk)}</dd>
  </dl>
)
