/**
 * French typography that keyboards do not offer: the curved apostrophe, and the spaces that keep a colon or a question mark
 * on the line of its word, € and % on the line of their number. Done here so that a colleague types as usual.
 */
import { languageOf, type TextVariant } from '../../domain/values/language.ts'

const narrowSpace = '\u202f'
const wordSpace = '\u00a0'

/** The text as it is to be printed; other languages than French are returned unchanged. */
export const typeset = (text: string, variant: TextVariant): string =>
  languageOf(variant) === 'fr'
    ? text
        .replaceAll(/(?<=\p{L})'/gu, '’')
        .replaceAll(/[ \u00a0]+(?=[;:?!»])/gu, narrowSpace)
        .replaceAll(/(?<=[\d}]) +(?=[%€])/g, wordSpace)
        .replaceAll(/«[ \u00a0\u202f]*/gu, `«${narrowSpace}`)
    : text
