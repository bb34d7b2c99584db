import { wordsOf } from '../../ui/language/words.ts'
import { Page } from '../../ui/layout/page.tsx'
import { Callout } from '../../ui/notice/callout.tsx'

const t = wordsOf('common')

/** Stands for a part of the app that is being fetched, and says what to do when it cannot be. */
export const Fetching = ({ hasFailed }: { readonly hasFailed: boolean }) => (
  <Page title={hasFailed ? t('fetching.failed') : t('fetching.title')}>
    {hasFailed && <Callout kind="important">{t('fetching.remedy')}</Callout>}
  </Page>
)
