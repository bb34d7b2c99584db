import type { Sheet } from '../../domain/guidance/sheet.ts'
import type { Source } from '../../domain/guidance/source.ts'
import { formatDate } from '../../ui/language/number-format.ts'
import type { Guide } from './guide.ts'
import { t } from './words.ts'

/** "Who says so?", one tap away at the foot of every sheet: a visitor may ask, and an advisor must be able to go and see. */
export const SheetSources = ({ sheet, guide }: { readonly sheet: Sheet; readonly guide: Guide }) => (
  <details class="sheet-sources">
    <summary>{t('sheet.sources', { count: sheet.sources.length })}</summary>
    <ul>
      {sheet.sources.map((source) => (
        <OneSource source={source} guide={guide} />
      ))}
    </ul>
    <p>{t('sheet.owner', { owner: sheet.owner })}</p>
  </details>
)

/** Titles are those of French texts, whatever the language of the page. */
const OneSource = ({ source, guide }: { readonly source: Source; readonly guide: Guide }) => (
  <li class="sheet-source">
    <strong lang="fr" dir="ltr">
      {source.title}
    </strong>
    <span>
      {t(`sheet.kind.${source.kind}`)} · {t('sheet.readOn', { date: formatDate(source.readOn) })}
      {source.versionOf && ` · ${t('sheet.versionOf', { date: formatDate(source.versionOf) })}`}
    </span>
    {source.url && <Address url={source.url} guide={guide} />}
  </li>
)

/** On a shared device an address is only to be read or copied: a link would leave the app, and nobody would find it again. */
const Address = ({ url, guide }: { readonly url: string; readonly guide: Guide }) => (
  <span class="sheet-address" dir="ltr" data-silent>
    {guide.isShared ? (
      url
    ) : (
      <a href={url} rel="noreferrer">
        {url}
      </a>
    )}
  </span>
)
