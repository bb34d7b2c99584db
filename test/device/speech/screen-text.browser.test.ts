import { describe, expect, it } from 'vitest'
import { screenText } from '../../../src/device/speech/screen-text.ts'

function screen(html: string): Element {
  document.body.innerHTML = `<main lang="fr">${html}</main>`
  return document.body.firstElementChild as Element
}
const said = (html: string) => screenText(screen(html)).map(({ text, language }) => `${language}: ${text}`)

describe('the spoken text of a screen', () => {
  it('holds every visible word once, in order, as sentences', () => {
    expect(
      said(
        '<h1>Prendre un ticket</h1><p>Choisissez <strong>un service</strong>.</p><ul><li>A</li><li>F</li></ul><button>Retour</button>',
      ),
    ).toEqual(['fr: Prendre un ticket.', 'fr: Choisissez un service.', 'fr: A.', 'fr: F.', 'fr: Retour.'])
  })

  it('says the names of controls that show only a picture, and what a label really sounds like', () => {
    expect(said('<button aria-label="Écouter"><svg></svg></button><p data-spoken="A, un, zéro sept">A107</p>')).toEqual(
      ['fr: Écouter.', 'fr: A, un, zéro sept.'],
    )
  })

  it('leaves out what is hidden, decorative or marked silent', () => {
    expect(
      said(
        '<p hidden>x</p><p aria-hidden="true">x</p><p style="display:none">x</p><div data-silent><button>Écouter</button></div><p>Oui</p>',
      ),
    ).toEqual(['fr: Oui.'])
  })

  it('gives each passage the voice of its own language', () => {
    expect(said('<p>Bonjour</p><p lang="ar">مرحبا</p><p lang="en-GB">Welcome</p>')).toEqual([
      'fr: Bonjour.',
      'ar: مرحبا.',
      'en: Welcome.',
    ])
  })

  it('does not say a paragraph inside a list item twice', () => {
    expect(said('<ol><li><p>Une étape</p></li></ol>')).toEqual(['fr: Une étape.'])
  })
})
