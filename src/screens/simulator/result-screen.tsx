import { useMemo } from 'preact/hooks'
import type { Score } from '../../domain/scoring/score.ts'
import type { Answers } from '../../domain/simulator/answers.ts'
import { resultFamilies, type ResultLine, type Standing } from '../../domain/simulator/result.ts'
import { isCertain } from '../../domain/values/points.ts'
import { Button } from '../../ui/action/button.tsx'
import { Buttons } from '../../ui/action/buttons.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { BesidePoints } from './beside-points.tsx'
import { ChangesSection } from './changes/changes-section.tsx'
import { CriterionCard } from './criterion-card.tsx'
import { DemonstrationLabel } from './demonstration-label.tsx'
import { FamilyCard } from './family-card.tsx'
import { Folded } from './folded.tsx'
import type { JourneyContent } from './journey-content.ts'
import { ProofSection } from './proof-section.tsx'
import { RangePanel } from './range-panel.tsx'
import { boundsWords, simulatorWords as t } from './simulator-words.ts'
import { Sources } from './sources.tsx'
import './result-screen.css'

export interface ResultScreenProps {
  readonly content: JourneyContent
  readonly answers: Answers
  readonly score: Score
  readonly onExplain: () => void
  readonly onCompare: () => void
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
      <BesidePoints score={score} content={content} />
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
        <FoldedCriteria title={t('result.notAskedTitle')} lines={withStanding(lines, 'not-asked')} content={content} />
        <FoldedCriteria title={t('result.notMetTitle')} lines={withStanding(lines, 'not-met')} content={content} />
      </section>
      <Further {...props} />
      <ProofSection score={score} answers={answers} content={content} />
      <ChangesSection content={content} answers={answers} />
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
function FoldedCriteria(props: {
  readonly title: string
  readonly lines: readonly ResultLine[]
  readonly content: JourneyContent
}) {
  const { title, lines, content } = props
  if (lines.length === 0) return null
  return (
    <Folded title={title} count={t('result.show', { count: lines.length })}>
      <ul class="simulator-criteria">
        {lines.map((line) => (
          <CriterionCard key={line.line.id} result={line} content={content} />
        ))}
      </ul>
    </Folded>
  )
}

/** What stands behind the result, one touch away. */
const Further = ({ content, onExplain, onCompare }: ResultScreenProps) => (
  <Buttons>
    <Button variant="secondary" pictogram="scales" onPress={onExplain}>
      {t('explanation.open')}
    </Button>
    {content.coming && (
      <Button variant="secondary" pictogram="calendar-check" onPress={onCompare}>
        {t('versions.open')}
      </Button>
    )}
  </Buttons>
)
