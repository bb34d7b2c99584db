import { Button } from '../../ui/action/button.tsx'
import { Buttons } from '../../ui/action/buttons.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { DemonstrationLabel } from './demonstration-label.tsx'
import type { JourneyContent } from './journey-content.ts'
import { simulatorWords as t } from './simulator-words.ts'
import './intro-screen.css'

export interface IntroScreenProps {
  readonly content: JourneyContent
  readonly onStart: () => void
  readonly onLeave: () => void
}

const promises = [
  { id: 'estimate', pictogram: 'chart-bar' },
  { id: 'free', pictogram: 'hand-pointing' },
  { id: 'kept', pictogram: 'eraser' },
] as const

/** What the simulation is, what it is not, and the rights that go with it (CRPA L311-3-1, R311-3-1-1). */
export const IntroScreen = ({ content, onStart, onLeave }: IntroScreenProps) => (
  <Page
    title={t('intro.title')}
    lead={t('intro.lead')}
    kicker={<DemonstrationLabel content={content} />}
    back={onLeave}
  >
    <ul class="simulator-promises">
      {promises.map(({ id, pictogram }) => (
        <li key={id}>
          <Pictogram name={pictogram} />
          <div>
            <h2>{t(`intro.${id}Title`)}</h2>
            <p>{t(`intro.${id}`)}</p>
          </div>
        </li>
      ))}
    </ul>
    <Buttons>
      <Button pictogram="arrow-right" isForward onPress={onStart}>
        {t('intro.start')}
      </Button>
    </Buttons>
    <section class="simulator-legal">
      <h2>{t('intro.legalTitle')}</h2>
      <p>{t('intro.purpose')}</p>
      <p>{t('intro.rights')}</p>
      <p class="simulator-small">{t('intro.law')}</p>
    </section>
  </Page>
)
