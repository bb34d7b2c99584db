import { body, describeRefusals, type Refusal } from './refusal.ts'

const french = 'sheets/renewal/fr.md'

const inProse: readonly Refusal[] = [
  ['a digit', 'Vous avez 10 jours.', 'digit', /typed in prose/],
  ['an Arabic-Indic digit', 'خلال ١٠ أيام', 'digit', /typed in prose/],
  ['a web address', 'Allez sur www.exemple.org demain.', 'address', /address/],
  ['a mail address', 'Écrivez à accueil@exemple.org demain.', 'address', /address/],
  ['an unknown figure', 'Répondez avant {answer-tyme}.', '{answer-tyme}', /no figure "answer-tyme"/],
  ['a brace alone', 'Répondez avant {answer time}.', 'brace', /brace/],
  ['HTML', 'Un <b>mot</b> gras.', 'html', /HTML/],
  ['an image', '![Une clé](key.png)', 'image', /image/],
  ['italics', 'Un *mot* penché.', 'emphasis', /Italics/],
  ['code', 'Un `mot` machine.', 'inlineCode', /Code/],
  ['a hard line break', 'Une ligne\\\nune autre', 'break', /ends with/],
  ['a link out of the sheets', 'Voir [le site](https://exemple.org).', 'link https://exemple.org', /out of the sheets/],
  ['a link to no sheet', 'Voir [la fiche](sheet:nowhere).', 'link sheet:nowhere', /no sheet "nowhere"/],
  ['a heading of another level', '### Trop bas', 'heading', /level 3/],
  ['a heading of the first level', '# Trop haut', 'heading', /level 1/],
  ['a list in a list', '- un\n  - deux', 'list item', /something else/],
  ['a numbered list that starts later', '3. trois', 'list', /starts at 3/],
  ['a quotation', '> Des mots.', 'callout', /quotation/],
  ['an unknown callout', '> [!warning]\n> Des mots.', 'callout', /\[!warning\]/],
  ['an empty callout', '> [!tip]', 'callout', /empty/],
  ['a heading in a callout', '> [!tip]\n>\n> ## Titre', 'heading', /paragraphs and lists/],
  ['a line across', 'Un.\n\n***\n\nDeux.', 'thematicBreak', /across/],
  ['a block of code', '    du code', 'code', /Code/],
  ['a link definition', '[un]: sheet:number', 'definition', /definition/],
].map(([title, text, field, why]): Refusal => {
  const line = title === 'a line across' || title === 'a heading in a callout' ? 7 : 5
  return {
    title: `${String(title)} in a sheet`,
    changes: { [french]: body(String(text)) },
    at: [french, line, String(field)],
    why: why as RegExp,
  }
})

describeRefusals('the words of a sheet', inProse)
