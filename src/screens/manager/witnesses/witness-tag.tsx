import { Tag } from '../status-tags.tsx'
import { t } from '../words.ts'

/** Green or red, said in words and by a sign. */
export const WitnessTag = ({ isMet }: { readonly isMet: boolean }) =>
  isMet ? (
    <Tag color="success" pictogram="check-circle">
      {t('witnesses.met')}
    </Tag>
  ) : (
    <Tag color="danger" pictogram="x-circle">
      {t('witnesses.unmet')}
    </Tag>
  )
