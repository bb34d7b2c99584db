import { useMemo } from 'preact/hooks'
import type { Score } from '../../domain/scoring/score.ts'
import type { Answers } from '../../domain/simulator/answers.ts'
import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { PrintSheet } from '../../ui/layout/print-sheet.tsx'
import { QrCode } from '../../ui/picture/qr-code.tsx'
import { DemonstrationLabel } from './demonstration-label.tsx'
import { explanationSections } from './explanation/explanation-words.ts'
import type { JourneyContent } from './journey-content.ts'
import { plainSummary } from './plain-summary.ts'
import { simulatorWords as t } from './simulator-words.ts'
import './take-away-screen.css'

export interface TakeAwayScreenProps {
  readonly content: JourneyContent
  readonly answers: Answers
  readonly score: Score
  readonly onBack: () => void
  readonly onPrint: () => void
}

/** Beyond this many bytes the squares get too small for an old phone held at arm’s length. */
const readableBytes = 1500

/** The result on a phone, as text in a square to photograph, or on paper. Neither passes through a network. */
export function TakeAwayScreen({ content, answers, score, onBack, onPrint }: TakeAwayScreenProps) {
  const summary = useMemo(() => plainSummary(content, answers, score), [content, answers, score])
  const explained = useMemo(
    () => explanationSections({ content, answers, score, isForPaper: true }),
    [content, answers, score],
  )
  return (
    <Page
      title={t('takeAway.title')}
      kicker={<DemonstrationLabel content={content} />}
      back={onBack}
      hasHome={false}
      width="tiles"
    >
      <div class="simulator-take-away" data-print="no">
        <section>
          <h2>{t('takeAway.phoneTitle')}</h2>
          <p>{t('takeAway.phone')}</p>
          <TextCode text={summary.join('\n')} />
        </section>
        <section>
          <h2>{t('takeAway.textTitle')}</h2>
          <div class="simulator-summary">
            <Lines lines={summary} />
          </div>
          <h2>{t('takeAway.printTitle')}</h2>
          <p>{t('takeAway.printHelp')}</p>
          <Button variant="secondary" pictogram="printer" onPress={onPrint}>
            {t('takeAway.print')}
          </Button>
        </section>
      </div>
      <PrintSheet>
        <Lines lines={summary} />
        {explained.map(({ title, lines }) => (
          <section key={title}>
            <Lines lines={[title, ...lines]} />
          </section>
        ))}
      </PrintSheet>
    </Page>
  )
}

const TextCode = ({ text }: { readonly text: string }) =>
  new TextEncoder().encode(text).length > readableBytes ? (
    <p>{t('takeAway.tooLong')}</p>
  ) : (
    <QrCode text={text} label={t('takeAway.qrLabel')} />
  )

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line, at) => (at === 0 ? <h3 key={line}>{line}</h3> : <p key={line}>{line}</p>))
