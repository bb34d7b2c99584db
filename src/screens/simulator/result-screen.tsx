import { useMemo } from 'preact/hooks'
import type { Score } from '../../domain/scoring/score.ts'
import type { Answers } from '../../domain/simulator/answers.ts'
import { resultFamilies, type ResultLine, type Standing } from '../../domain/simulator/result.ts'
import { isLocalDate } from '../../domain/values/local-date.ts'
import { isCertain } from '../../domain/values/points.ts'
import { Button } from '../../ui/action/button.tsx'
import { formatDate } from '../../ui/language/number-format.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { CriterionCard } from './criterion-card.tsx'
import { DemonstrationLabel } from './demonstration-label.tsx'
import { FamilyCard } from './family-card.tsx'
import type { JourneyContent } from './journey-content.ts'
import { ProofSection } from './proof-section.tsx'
import { RangePanel } from './range-panel.tsx'
import { boundsWords, simulatorWords as t } from './simulator-words.ts'
import './result-screen.css'

export interface ResultScreenProps {
  readonly content: JourneyContent
  readonly answers: Answers
  readonly score: Score
  readonly onTakeAway: () => void
  readonly onChange: () => void
  readonly onAgain: () => void
  readonly onLeave: () => void
}

const shownStandings: readonly Standing[] = ['counted', 'open', 'set-aside']

/** The total, then every point with its reason, then what the total is not. */
export function ResultScreen(props: ResultScreenProps) {
  const { content, answers, score } = props
  const families = useMemo(() => resultFamilies(content.interview, answers, score), [content, answers, score])
  const lines = families.flatMap((family) => family.lines)
  const shown = families.filter((family) => family.lines.some((line) => shownStandings.includes(line.standing)))
  return (
    <Page
      title={t('result.title')}
      lead={leadOf(props)}
      kicker={<DemonstrationLabel content={content} />}
      back={props.onChange}
      hasHome={false}
      actions={<ResultActions {...props} />}
    >
      <RangePanel score={score} content={content} />
      <WhatItIsNot />
      <section class="simulator-section">
        <h2>{t('result.criteriaTitle')}</h2>
        {shown.map((family) => (
          <FamilyCard key={family.head.id} family={family} shown={shownStandings} content={content} />
        ))}
        <p class="simulator-total">
          <span>{t('result.total')}</span>
          <RangeWords score={score} />
        </p>
        <p class="simulator-small">{t('result.sum')}</p>
        <Folded title={t('result.notAskedTitle')} lines={withStanding(lines, 'not-asked')} content={content} />
        <Folded title={t('result.notMetTitle')} lines={withStanding(lines, 'not-met')} content={content} />
      </section>
      <ProofSection score={score} lines={lines} content={content} />
      <Sources content={content} score={score} />
    </Page>
  )
}

function leadOf({ content, answers, score }: ResultScreenProps): string {
  if (!isCertain(score.declared)) return t('result.open')
  const hasAskedAll = answers.length === content.interview.questionnaire.questions.length
  return t(hasAskedAll ? 'result.complete' : 'result.settled')
}

const withStanding = (lines: readonly ResultLine[], standing: Standing): readonly ResultLine[] =>
  lines.filter((line) => line.standing === standing)

const RangeWords = ({ score }: { readonly score: Score }) => <strong>{boundsWords(score.declared)}</strong>

const ResultActions = ({ onTakeAway, onChange, onAgain, onLeave }: ResultScreenProps) => (
  <>
    <Button pictogram="qr-code" onPress={onTakeAway}>
      {t('result.takeAway')}
    </Button>
    <Button variant="secondary" pictogram="pencil-simple" onPress={onChange}>
      {t('result.change')}
    </Button>
    <Button variant="secondary" pictogram="arrow-counter-clockwise" onPress={onAgain}>
      {t('result.again')}
    </Button>
    <Button variant="secondary" pictogram="eraser" onPress={onLeave}>
      {t('result.leave')}
    </Button>
  </>
)

const WhatItIsNot = () => (
  <section class="simulator-not">
    <h2>{t('result.notTitle')}</h2>
    <ul>
      {(['notRank', 'notDecision', 'where'] as const).map((id) => (
        <li key={id}>{t(`result.${id}`)}</li>
      ))}
    </ul>
  </section>
)

/** Criteria that bring nothing stay within reach, folded so that the page stays readable. */
function Folded(props: {
  readonly title: string
  readonly lines: readonly ResultLine[]
  readonly content: JourneyContent
}) {
  const { title, lines, content } = props
  if (lines.length === 0) return null
  return (
    <details class="simulator-folded">
      <summary>
        <Pictogram name="caret-down" />
        <span>
          <strong>{title}</strong> <span>{t('result.show', { count: lines.length })}</span>
        </span>
      </summary>
      <ul class="simulator-criteria">
        {lines.map((line) => (
          <CriterionCard key={line.line.id} result={line} content={content} />
        ))}
      </ul>
    </details>
  )
}

function Sources({ content, score }: { readonly content: JourneyContent; readonly score: Score }) {
  const { grid } = content.interview.grid
  return (
    <section class="simulator-section">
      <h2>{t('result.sourcesTitle')}</h2>
      <p>{t('result.version', { title: content.gridTexts.title, version: versionWords(grid.version) })}</p>
      <p>{content.gridTexts.notice}</p>
      <ul class="simulator-small">
        {grid.sources.map((source) => (
          <li key={source.url}>
            {source.title} ({t('result.readOn', { date: formatDate(source.readOn) })}) <bdi dir="ltr">{source.url}</bdi>
          </li>
        ))}
        <li>{t('intro.law')}</li>
      </ul>
      <p class="simulator-small">{t('result.date', { date: formatDate(score.referenceDate) })}</p>
    </section>
  )
}

const versionWords = (version: string): string => (isLocalDate(version) ? formatDate(version) : version)
