import { asksForCare, type SiteSummary } from '../../../domain/queue/board-summary.ts'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { hashOf } from '../../../ui/layout/route.ts'
import { Badge } from '../../../ui/notice/badge.tsx'
import { Tag } from '../status-tags.tsx'
import { t } from '../words.ts'
import { minutesOf } from './minutes.ts'

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)

/** What asks for somebody's eyes, gravest first; or that nothing does. */
function Signs({ summary }: { readonly summary: SiteSummary }) {
  const { alerts, machines, closedServices } = summary
  return (
    <span class="manager-tags">
      {!asksForCare(summary) && (
        <Tag color="success" pictogram="check-circle">
          {t('board.calm')}
        </Tag>
      )}
      {alerts.map((alert) => (
        <Tag key={alert} color="danger" pictogram="warning">
          {t(`sites.alert.${alert}`)}
        </Tag>
      ))}
      {machines.silent > 0 && (
        <Tag color="ochre" pictogram="wifi-slash">
          {t('sites.silent', { count: machines.silent })}
        </Tag>
      )}
      {closedServices > 0 && (
        <Tag color="neutral" pictogram="prohibit">
          {t('sites.closed', { count: closedServices })}
        </Tag>
      )}
    </span>
  )
}

/** One site at a glance; its name leads to the whole of it. */
export const SiteCard = ({ summary }: { readonly summary: SiteSummary }) => {
  const { site, waiting, longestWaitSeconds, desks, machines, hasDraftThresholds } = summary
  return (
    <li class="board-site" data-care={asksForCare(summary)}>
      <h2>
        <a href={hashOf(['board', site.id])} lang="fr" dir="ltr">
          {site.name}
        </a>
      </h2>
      <Signs summary={summary} />
      <dl class="board-figures">
        <Figure label={t('board.waiting')} value={formatNumber(waiting)} />
        <Figure
          label={t('board.longest')}
          value={waiting === 0 ? t('board.nobody') : t('board.minutes', { minutes: minutesOf(longestWaitSeconds) })}
        />
        <Figure label={t('sites.desks')} value={t('sites.of', { number: desks.open, all: desks.all })} />
        <Figure
          label={t('sites.machines')}
          value={t('sites.of', { number: machines.all - machines.silent, all: machines.all })}
        />
      </dl>
      <p class="manager-tags">
        <Badge status={site.status} />
        {hasDraftThresholds && <span class="manager-soft">{t('sites.draft')}</span>}
      </p>
    </li>
  )
}
