import { useMemo } from 'preact/hooks'
import type { Score } from '../../../domain/scoring/score.ts'
import type { Answers } from '../../../domain/simulator/answers.ts'
import { Button } from '../../../ui/action/button.tsx'
import { Page } from '../../../ui/layout/page.tsx'
import { DemonstrationLabel } from '../demonstration-label.tsx'
import { Folded } from '../folded.tsx'
import type { JourneyContent } from '../journey-content.ts'
import { simulatorWords as t } from '../simulator-words.ts'
import { Sources } from '../sources.tsx'
import { explanationSections, type ExplanationSection } from './explanation-words.ts'
import './explanation.css'

export interface ExplanationScreenProps {
  readonly content: JourneyContent
  readonly answers: Answers
  readonly score: Score
  readonly onBack: () => void
  readonly onTakeAway: () => void
}

/** Everything CRPA R311-3-1-2 asks to be told of a calculation, about this one. */
export function ExplanationScreen({ content, answers, score, onBack, onTakeAway }: ExplanationScreenProps) {
  const sections = useMemo(
    () => explanationSections({ content, answers, score, isForPaper: false }),
    [content, answers, score],
  )
  return (
    <Page
      title={t('explanation.title')}
      lead={t('explanation.lead')}
      kicker={<DemonstrationLabel content={content} />}
      back={onBack}
      hasHome={false}
      actions={
        <Button pictogram="printer" onPress={onTakeAway}>
          {t('explanation.print')}
        </Button>
      }
    >
      {sections.map((section) => (
        <Section key={section.title} {...section} />
      ))}
      <Sources content={content} score={score} />
    </Page>
  )
}

const Section = ({ title, lines, folded }: ExplanationSection) => (
  <section class="simulator-section">
    <h2>{title}</h2>
    <Lines lines={lines} />
    {folded && (
      <Folded title={t('explanation.personal')} count={t('changes.count', { count: folded.length })}>
        <Lines lines={folded} />
      </Folded>
    )}
  </section>
)

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="simulator-told">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
