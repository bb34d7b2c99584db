/** A site and its services as an advisor reads them before sending somebody there. */
import { takesIn, type ServiceAtAGlance, type SiteAtAGlance } from '../../../domain/queue/site-at-a-glance.ts'
import { t } from '../words.ts'

const waitingAt = ({ services }: SiteAtAGlance): number => services.reduce((sum, { waiting }) => sum + waiting, 0)

/** "3 personnes attendent", or why nobody can be sent there. */
export function siteWords(site: SiteAtAGlance): string {
  if (site.isDayEnded) return t('elsewhere.dayEnded')
  return site.services.some((service) => takesIn(site, service))
    ? t('elsewhere.waiting', { count: waitingAt(site) })
    : t('elsewhere.closed')
}

/** How many wait for this service and who receives, or why nobody can be sent. */
export function serviceWords(site: SiteAtAGlance, service: ServiceAtAGlance): string {
  const { closure, reception, waiting, openDesks } = service
  if (site.isDayEnded) return t('elsewhere.dayEnded')
  if (closure) return t(`site.reason.${closure}`)
  if (reception === 'closed') return t('elsewhere.noDesk')
  const receives = reception === 'paused' ? t('elsewhere.paused') : t('elsewhere.desks', { count: openDesks })
  return `${t('elsewhere.waiting', { count: waiting })} · ${receives}`
}
