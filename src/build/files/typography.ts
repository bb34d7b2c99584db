/**
 * French typography that keyboards do not offer: the curved apostrophe, and the narrow space that keeps a colon or a
 * question mark on the line of its word. Done here so that a colleague types as usual.
 */
import { languageOf, type TextVariant } from '../../domain/values/language.ts'

const narrowSpace = '\u202f'

/** The text as it is to be printed; other languages than French are returned unchanged. */
export const typeset = (text: string, variant: TextVariant): string =>
  languageOf(variant) === 'fr'
    ? text
        .replaceAll(/(?<=\p{L})'/gu, '’')
        .replaceAll(/[ \u00a0]+(?=[;:?!»])/gu, narrowSpace)
        .replaceAll(/«[ \u00a0\u202f]*/gu, `«${narrowSpace}`)
    : text
