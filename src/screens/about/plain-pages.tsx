/** Pages that say a few facts one after the other. What is not known yet is said to be unknown, never filled in. */
import { Page } from '../../ui/layout/page.tsx'
import { t } from './words.ts'

interface PlainPageProps {
  readonly title: string
  readonly lead: string
  readonly facts: readonly string[]
}

const PlainPage = ({ title, lead, facts }: PlainPageProps) => (
  <Page title={title} lead={lead}>
    <ul class="about-text about-facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  </Page>
)

export const DataPage = () => (
  <PlainPage
    title={t('data.title')}
    lead={t('data.lead')}
    facts={[
      t('data.search'),
      t('data.simulator'),
      t('data.appointment'),
      t('data.ticket'),
      t('data.choices'),
      t('data.app'),
      t('data.none'),
    ]}
  />
)

export const DemonstrationPage = () => (
  <PlainPage
    title={t('demonstration.title')}
    lead={t('demonstration.lead')}
    facts={[t('demonstration.places'), t('demonstration.points'), t('demonstration.sheets'), t('demonstration.marks')]}
  />
)

export const LegalPage = () => (
  <PlainPage
    title={t('legal.title')}
    lead={t('legal.lead')}
    facts={[t('legal.publisher'), t('legal.director'), t('legal.host'), t('legal.independence'), t('legal.value')]}
  />
)

export const LicencesPage = () => (
  <PlainPage
    title={t('licences.title')}
    lead={t('licences.lead')}
    facts={[
      t('licences.code'),
      t('licences.fonts'),
      t('licences.pictograms'),
      t('licences.style'),
      t('licences.voice'),
      t('licences.parts'),
    ]}
  />
)
