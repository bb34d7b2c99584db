import { wordsOf } from './words.ts'
import { Dialog } from '../notice/dialog.tsx'
import { LanguageChoice } from './language-choice.tsx'

const t = wordsOf('common')

export const LanguageDialog = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) => (
  <Dialog title={t('language.title')} isOpen={isOpen} onClose={onClose}>
    <LanguageChoice onChosen={onClose} />
  </Dialog>
)
