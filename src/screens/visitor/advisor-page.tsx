import { sites } from '../../device/content/places.ts'
import type { Site } from '../../domain/queue/place.ts'
import { Button } from '../../ui/action/button.tsx'
import { textVariant } from '../../ui/language/text-variant.ts'
import { Page } from '../../ui/layout/page.tsx'
import { hashOf } from '../../ui/layout/route.ts'
import { Badge } from '../../ui/notice/badge.tsx'
import { Callout } from '../../ui/notice/callout.tsx'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { t } from './words.ts'
import './advisor-page.css'

/** How to be received, in plain words. A ticket is taken where one is received: a phone far away would hold a place empty. */
export const AdvisorPage = () => (
  <Page title={t('advisor.title')} lead={t('advisor.lead')} hasHome={false}>
    <section class="advisor-part">
      <h2>{t('advisor.appointmentTitle')}</h2>
      <p>{t('advisor.appointmentText')}</p>
      <Button href={hashOf(['appointments'])} pictogram="calendar-check">
        {t('advisor.appointment')}
      </Button>
    </section>
    <Steps />
    <section class="advisor-part">
      <h2>{t('advisor.phonesTitle')}</h2>
      <p>{t('advisor.phonesText')}</p>
      <Button variant="secondary" href={hashOf(['guidance', 'sheets', 'where-to-go'])} pictogram="phone">
        {t('advisor.phones')}
      </Button>
    </section>
    <Places />
  </Page>
)

const Steps = () => (
  <section class="advisor-part">
    <h2>{t('advisor.stepsTitle')}</h2>
    <ol class="advisor-steps">
      {[t('advisor.stepCome'), t('advisor.stepTicket'), t('advisor.stepWait')].map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <p>{t('advisor.stepPapers')}</p>
  </section>
)

const Places = () => (
  <section class="advisor-part">
    <h2>{t('advisor.placesTitle')}</h2>
    {sites.some(({ status }) => status === 'fictitious') && (
      <Callout kind="local-unknown">{t('advisor.placesUnknown')}</Callout>
    )}
    <ul class="advisor-places">
      {sites.map((site) => (
        <Place key={site.id} site={site} />
      ))}
    </ul>
  </section>
)

/** Names and addresses stay in French: they are what stands on the door. */
const Place = ({ site }: { readonly site: Site }) => (
  <li class="advisor-place">
    <h3 lang="fr" dir="ltr">
      {site.name}
    </h3>
    {site.status !== 'official' && <Badge status={site.status} />}
    <p class="advisor-address" lang="fr" dir="ltr">
      <Pictogram name="map-pin" /> {site.address}
    </p>
    <p>{t('advisor.services')}</p>
    <ul>
      {site.services.map((service) => (
        <li key={service.id}>{service.name[textVariant.value]}</li>
      ))}
    </ul>
  </li>
)
