import { wordsOf } from '../language/words.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import './ribbon.css'

const t = wordsOf('common')

/** Says that the network is missing and what still works. The words may be those of the screen. */
export const OfflineNotice = ({ text }: { readonly text?: string }) => (
  <p class="ribbon" data-kind="offline">
    <Pictogram name="wifi-slash" />
    <span>{text ?? t('offline.notice')}</span>
  </p>
)
