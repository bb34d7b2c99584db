import { wordsOf } from '../language/words.ts'
import { Pictogram } from '../picture/pictogram.tsx'
import './ribbon.css'

const t = wordsOf('common')

/** Over every screen that shows a rule or a point of the demonstration: nobody may take them for the real ones. */
export const DemonstrationRibbon = () => (
  <p class="ribbon" data-kind="demonstration">
    <Pictogram name="warning-circle" />
    <span>{t('status.demonstration')}</span>
  </p>
)
