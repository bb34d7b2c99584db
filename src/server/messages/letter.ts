/** A letter as plain text, and the same as a page with its language and direction. */
import { directionOf, languageOf, type TextVariant } from '../../domain/values/language.ts'

export interface Letter {
  readonly variant: TextVariant
  readonly subject: string
  readonly lines: readonly string[]
  readonly linkWords: string
  readonly link: string
  readonly foot: string
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** No picture, no style sheet, nothing fetched: a mail that tells nobody it was read. */
function htmlOf({ variant, subject, lines, linkWords, link, foot }: Letter): string {
  const language = languageOf(variant)
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`
  return [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(subject)}</title></head><body>`,
    ...lines.map(paragraph),
    `<p>${escapeHtml(linkWords)}<br><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
    paragraph(foot),
    '</body></html>',
  ].join('\n')
}

export const writeLetter = (
  letter: Letter,
): { readonly subject: string; readonly text: string; readonly html: string } => ({
  subject: letter.subject,
  text: [...letter.lines, `${letter.linkWords}\n${letter.link}`, letter.foot].join('\n\n'),
  html: htmlOf(letter),
})
