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

  it('leaves nothing unsaid that is seen, whatever its markup', () => {
    expect(
      said(
        '<div><svg></svg><div><p>Important</p>Prenez un ticket.</div></div><figure><figcaption>À montrer</figcaption></figure><div><span>Lundi</span></div>',
      ),
    ).toEqual(['fr: Important. Prenez un ticket.', 'fr: À montrer.', 'fr: Lundi.'])
  })

  it('hands no mark of direction to a voice, and a minus as a keyboard writes it', () => {
    expect(said('<p lang="ar">\u2066−5\u2069 \u2068نقاط\u2069</p>')).toEqual(['ar: -5 نقاط.'])
  })

  it('ends a title before the text under it, and runs on inside a line', () => {
    const tile =
      '<button><span style="display:block">Ma demande</span><span style="display:block">Créer <b>ou</b> renouveler</span></button>'
    expect(said(tile)).toEqual(['fr: Ma demande. Créer ou renouveler.'])
  })

  it('gives a name its own voice inside a sentence of another language', () => {
    expect(said('<p lang="ar">المكان <span lang="fr">Site du centre</span>، الاثنين</p>')).toEqual([
      'ar: المكان.',
      'fr: Site du centre.',
      'ar: الاثنين.',
    ])
    expect(said('<button><span lang="en">Home</span> <svg></svg> <em>Accueil</em></button>')).toEqual([
      'en: Home.',
      'fr: Accueil.',
    ])
  })
})
