import { useSignal } from '@preact/signals'
import { usualTravelMinutes } from '../../../domain/queue/queue-policy.ts'
import { policyOf } from '../../../domain/queue/queue-state.ts'
import { isOpenAt, takesIn, type SiteAtAGlance } from '../../../domain/queue/site-at-a-glance.ts'
import type { Leg } from '../../../domain/queue/ticket.ts'
import { instant } from '../../../domain/values/instant.ts'
import { Button } from '../../../ui/action/button.tsx'
import { ChoiceList } from '../../../ui/entry/choice-list.tsx'
import { textVariant } from '../../../ui/language/text-variant.ts'
import { Callout } from '../../../ui/notice/callout.tsx'
import { Dialog } from '../../../ui/notice/dialog.tsx'
import type { DeskAtWork } from '../desk-at-work.ts'
import { clockTime } from '../../../ui/language/clock-time.ts'
import { t } from '../words.ts'
import { serviceWords, siteWords } from './elsewhere-words.ts'
import { useSites, type SitesAsked } from './use-sites.ts'

export interface ElsewhereDialogProps extends DeskAtWork {
  readonly leg: Leg
  readonly isOpen: boolean
  readonly onClose: () => void
}

const minuteChoices = [15, 30, 45, 60]

/** What has been chosen so far; a choice that the sites no longer offer counts for nothing. */
function useChoice({ leg, state }: ElsewhereDialogProps, sites: SitesAsked) {
  const [siteId, serviceId] = [useSignal<string | undefined>(undefined), useSignal<string | undefined>(undefined)]
  const usual = policyOf(state).travelMinutes ?? usualTravelMinutes
  const minutes = useSignal(usual)
  const known = typeof sites === 'string' ? [] : sites
  // The only other place needs no choosing.
  const site = known.length === 1 ? known[0] : known.find((each) => each.siteId === siteId.value)
  const service = site?.services.find((each) => each.serviceId === (serviceId.value ?? leg.serviceId))
  return {
    known,
    siteId,
    serviceId,
    minutes,
    usual,
    site,
    service: site && service && takesIn(site, service) ? service : undefined,
  }
}

type Choice = ReturnType<typeof useChoice>

/** A site, a service there and the journey; how each stands is seen before anybody is sent. */
export function ElsewhereDialog(props: ElsewhereDialogProps) {
  const { leg, isOpen, onClose, session, desk, ask } = props
  const sites = useSites(session, isOpen)
  const choice = useChoice(props, sites)
  const { site, service, minutes } = choice
  const send = () => {
    if (!site || !service) return
    onClose()
    void ask({
      type: 'transferToSite',
      deskId: desk.id,
      legId: leg.legId,
      toSiteId: site.siteId,
      serviceId: service.serviceId,
      newLegId: session.newLegId(),
      newVisitId: session.newVisitId(),
      travelMinutes: minutes.value,
    })
  }
  return (
    <Dialog
      title={t('elsewhere.title', { label: leg.label })}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button pictogram="arrow-right" isUnavailable={!service} onPress={send}>
          {t('elsewhere.send')}
        </Button>
      }
    >
      <p>{t('elsewhere.text')}</p>
      {sites === 'asking' && <output>{t('elsewhere.asking')}</output>}
      {sites === 'unreachable' && <Callout kind="important">{t('elsewhere.unreachable')}</Callout>}
      {Array.isArray(sites) && sites.length === 0 && <p>{t('elsewhere.none')}</p>}
      <Sites {...choice} />
      {site && <Services {...choice} site={site} leg={leg} />}
      {site && service && <Journey {...props} choice={choice} site={site} />}
    </Dialog>
  )
}

function Sites({ known, site: chosen, siteId, serviceId }: Choice) {
  if (known.length === 0) return null
  const choose = (value: string) => {
    siteId.value = value
    serviceId.value = undefined
  }
  return (
    <ChoiceList
      label={t('elsewhere.site')}
      value={chosen?.siteId}
      onChoose={choose}
      options={known.map((site) => ({
        value: site.siteId,
        label: (
          <span lang="fr" dir="ltr">
            {site.name}
          </span>
        ),
        text: siteWords(site),
      }))}
    />
  )
}

const Services = ({ site, serviceId, leg }: Choice & { readonly site: SiteAtAGlance; readonly leg: Leg }) => (
  <ChoiceList
    label={t('toService')}
    value={serviceId.value ?? leg.serviceId}
    onChoose={(value) => (serviceId.value = value)}
    options={site.services.map((service) => ({
      value: service.serviceId,
      label: service.name[textVariant.value],
      text: serviceWords(site, service),
      pictogram: service.pictogram,
    }))}
  />
)

interface JourneyProps extends ElsewhereDialogProps {
  readonly choice: Choice
  readonly site: SiteAtAGlance
}

/** How long it takes to get there, and from when on they may be called; closed by then is said before, not found out. */
function Journey({ choice: { minutes, usual }, site, now }: JourneyProps) {
  const at = instant(now + minutes.value * 60_000)
  const offered = [...new Set([...minuteChoices, usual])].toSorted((a, b) => a - b)
  return (
    <>
      <ChoiceList
        label={t('elsewhere.journey')}
        shape="row"
        value={String(minutes.value)}
        onChoose={(value) => (minutes.value = Number(value))}
        options={offered.map((each) => ({ value: String(each), label: t('minutes', { count: each }) }))}
      />
      {!isOpenAt(site, at) && (
        <Callout kind="important">{t('elsewhere.closedThen', { time: clockTime(at, site.timeZone) })}</Callout>
      )}
      <p>{t('elsewhere.callableFrom', { time: clockTime(at, site.timeZone) })}</p>
    </>
  )
}
