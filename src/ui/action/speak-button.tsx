import { wordsOf } from '../language/words.ts'
import { Button } from './button.tsx'

export interface SpeakButtonProps {
  readonly onPress: () => void
  readonly isSpeaking: boolean
  /** What is spoken, for a person who hears the list of buttons; only the usual word when absent. */
  readonly label?: string
}

const t = wordsOf('common')

/** Speaks a part of the page, or stops. The voice itself belongs to whoever hands the press in. */
export const SpeakButton = ({ onPress, isSpeaking, label }: SpeakButtonProps) => (
  <Button variant="secondary" pictogram={isSpeaking ? 'stop-circle' : 'speaker-high'} onPress={onPress}>
    {isSpeaking ? t('bar.stop') : (label ?? t('bar.speak'))}
  </Button>
)
