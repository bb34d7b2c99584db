import { Button } from '../../ui/action/button.tsx'
import { Page } from '../../ui/layout/page.tsx'
import { addressOf } from './guide.ts'
import { t } from './words.ts'

/** For an address kept from an older version, or mistyped: what there is now. */
export const MissingPage = () => (
  <Page
    title={t('sheet.missingTitle')}
    lead={t('sheet.missing')}
    actions={
      <Button href={addressOf()} pictogram="book-open">
        {t('sheet.toGuidance')}
      </Button>
    }
  />
)
