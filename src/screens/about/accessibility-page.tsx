import { Page } from '../../ui/layout/page.tsx'
import { t } from './words.ts'

/**
 * The statement that Décret n° 2019-768 asks of a public body: state, what is lacking, contact, recourse. Without a valid
 * audit the state is "not compliant", whatever the app does well; nothing here may claim more.
 */
export const AccessibilityPage = () => (
  <Page title={t('accessibility.title')} lead={t('accessibility.lead')}>
    <div class="about-text">
      <h2>{t('accessibility.doneTitle')}</h2>
      <ul>
        <li>{t('accessibility.doneScreen')}</li>
        <li>{t('accessibility.doneWords')}</li>
        <li>{t('accessibility.doneTools')}</li>
      </ul>
      <h2>{t('accessibility.lacksTitle')}</h2>
      <ul>
        <li>{t('accessibility.lacksAudit')}</li>
        <li>{t('accessibility.lacksPeople')}</li>
        <li>{t('accessibility.lacksEasy')}</li>
        <li>{t('accessibility.lacksSigns')}</li>
      </ul>
      <h2>{t('accessibility.contactTitle')}</h2>
      <p>{t('accessibility.contact')}</p>
      <h2>{t('accessibility.recourseTitle')}</h2>
      <p>{t('accessibility.recourse')}</p>
      <p class="about-source">{t('accessibility.source')}</p>
    </div>
  </Page>
)
