import { ignoreHeldKey, onStrike } from '../action/strike-guard.ts'
import { wordsOf } from '../language/words.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import './bottom-bar.css'

export interface BottomBarProps {
  readonly onSpeak: (() => void) | undefined
  readonly isSpeaking: boolean
  readonly onLanguage: (() => void) | undefined
  readonly onDisplay: () => void
  readonly onFinish: (() => void) | undefined
}

interface AidProps {
  readonly pictogram: string
  readonly label: string
  readonly onPress: () => void
  readonly isOn?: boolean
  readonly isLast?: boolean
  readonly opensDialog?: boolean
  /** A voice that lists the aids leaves out the one that started it. */
  readonly isSilent?: boolean
}

const t = wordsOf('common')

const Aid = ({ pictogram, label, onPress, isOn = false, isLast = false, opensDialog = false, isSilent }: AidProps) => (
  <button
    type="button"
    class="aid"
    data-on={isOn}
    data-last={isLast}
    data-silent={isSilent}
    aria-haspopup={opensDialog ? 'dialog' : undefined}
    onClick={onStrike(onPress)}
    onKeyDown={ignoreHeldKey}
  >
    <Pictogram name={pictogram} />
    <span class="aid-label">{label}</span>
  </button>
)

/** The same aids, in the same order, on every screen (WCAG 3.2.6). */
export const BottomBar = ({ onSpeak, isSpeaking, onLanguage, onDisplay, onFinish }: BottomBarProps) => (
  <aside class="frame-bar" aria-label={t('bar.label')}>
    {onSpeak && (
      <Aid
        pictogram={isSpeaking ? 'stop-circle' : 'speaker-high'}
        label={isSpeaking ? t('bar.stop-short') : t('bar.speak')}
        onPress={onSpeak}
        isOn={isSpeaking}
        isSilent
      />
    )}
    {onLanguage && <Aid pictogram="translate" label={t('bar.language')} onPress={onLanguage} opensDialog />}
    <Aid pictogram="text-aa" label={t('bar.display')} onPress={onDisplay} opensDialog />
    {onFinish && <Aid pictogram="sign-out" label={t('bar.finish')} onPress={onFinish} isLast opensDialog />}
  </aside>
)
