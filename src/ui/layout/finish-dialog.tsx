import { Button } from '../action/button.tsx'
import { wordsOf } from '../language/words.ts'
import { Dialog } from '../notice/dialog.tsx'

const t = wordsOf('common')

export interface FinishDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onFinish: () => void
}

/** Says what is erased and what remains before erasing (WCAG 3.3.6). */
export function FinishDialog({ isOpen, onClose, onFinish }: FinishDialogProps) {
  const finish = () => {
    onClose()
    onFinish()
  }
  const actions = [
    <Button pictogram="eraser" onPress={finish}>
      {t('finish.confirm')}
    </Button>,
    <Button variant="secondary" onPress={onClose}>
      {t('finish.cancel')}
    </Button>,
  ]
  return (
    <Dialog title={t('finish.title')} isOpen={isOpen} onClose={onClose} actions={actions}>
      <p>{t('finish.text')}</p>
    </Dialog>
  )
}
