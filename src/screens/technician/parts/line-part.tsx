import type { Inspection } from '../../../device/session/inspection.ts'
import type { Session } from '../../../device/session/session.ts'
import { formatNumber } from '../../../ui/language/number-format.ts'
import { Facts, Part, type Fact } from '../facts.tsx'
import { agoWords, momentWords } from '../moments.ts'
import { t } from '../words.ts'

export interface LineProps {
  readonly inspection: Inspection
  readonly session: Session
}

function lineFacts({ inspection: { log }, session }: LineProps): readonly Fact[] {
  const { isOnline, problem, lastContactAt } = session.connection.value
  const isInStep = log.head !== undefined && log.cursor >= log.head
  return [
    {
      label: t('line.standing'),
      value: t(isOnline ? 'line.online' : problem ? `line.problem.${problem}` : 'line.never'),
      standing: isOnline ? 'well' : 'care',
    },
    {
      label: t('line.lastContact'),
      value: lastContactAt === undefined ? t('line.never') : agoWords(lastContactAt, session.now()),
    },
    {
      label: t('line.log'),
      value: t('line.logText', {
        cursor: formatNumber(log.cursor),
        head: log.head === undefined ? '?' : formatNumber(log.head),
      }),
      standing: isInStep ? 'well' : 'care',
    },
    { label: t('line.generation'), value: formatNumber(log.generation) },
  ]
}

function clockFacts({ inspection: { clock }, session }: LineProps): readonly Fact[] {
  const seconds = clock.offsetMilliseconds / 1000
  return [
    { label: t('clock.now'), value: momentWords(session.now()) },
    {
      label: t('clock.offset'),
      value: t('clock.seconds', {
        number: formatNumber(seconds, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
      }),
    },
    {
      label: t('clock.compared'),
      value: clock.comparedAt === undefined ? t('clock.never') : agoWords(clock.comparedAt, session.now()),
      standing: clock.comparedAt === undefined ? 'care' : 'well',
    },
  ]
}

/** Whether the site answers, how far this machine's copy of its log goes, and how much its clock is corrected. */
export const LinePart = (props: LineProps) => (
  <>
    <Part title={t('line.title')}>
      <Facts facts={lineFacts(props)} />
    </Part>
    <Part title={t('clock.title')}>
      <Facts facts={clockFacts(props)} />
      <p>{t('clock.text')}</p>
    </Part>
  </>
)
