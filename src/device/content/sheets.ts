/** The sheets on this device: all of them are stored with the app, so each of these answers without a network. */
import type { SheetSummary, Sheet } from '../../domain/guidance/sheet.ts'
import type { SheetId } from '../../domain/values/ids.ts'
import type { TextVariant } from '../../domain/values/language.ts'

type SummariesModule = { readonly summaries: readonly SheetSummary[] }

const summaryModules: Readonly<Record<TextVariant, () => Promise<SummariesModule>>> = {
  fr: () => import('virtual:content/summaries/fr'),
  'fr.easy-to-read': () => import('virtual:content/summaries/fr.easy-to-read'),
  en: () => import('virtual:content/summaries/en'),
  ar: () => import('virtual:content/summaries/ar'),
}

/** Every sheet, in the order of the guidance tree; see `isFallback` for those shown in French meanwhile. */
export const loadSummaries = async (variant: TextVariant): Promise<readonly SheetSummary[]> =>
  (await summaryModules[variant]()).summaries

/** True when the words are the French ones because the variant asked for is not written yet: the screen says so. */
export const isFallback = (sheet: SheetSummary, wanted: TextVariant): boolean => sheet.variant !== wanted

/**
 * The words of one sheet.
 * @returns undefined when there is no such sheet, for an address kept from an older version.
 */
export async function loadSheet(id: SheetId, variant: TextVariant): Promise<Sheet | undefined> {
  const { sheets } = await import('virtual:content/sheets')
  const variants = Object.hasOwn(sheets, id) ? sheets[id] : undefined
  const load = variants?.[variant] ?? variants?.fr
  return load && (await load()).sheet
}
