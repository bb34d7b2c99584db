import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/build/modules/load-content.ts'
import type { Block, Inline, Sheet } from '../../src/domain/guidance/sheet.ts'
import type { TextVariant } from '../../src/domain/values/language.ts'
import { contentProject, type Changes } from './content-fixture.ts'
import { body } from './refusals/refusal.ts'

function read(changes: Changes, variant: TextVariant = 'fr'): Sheet {
  const project = contentProject(changes)
  const { content, problems } = loadContent(join(project, 'content'), project)
  expect(problems).toEqual([])
  const sheet = content.sheets.find(({ id }) => id === 'renewal')?.variants[variant]
  if (!sheet) throw new Error(`No ${variant} words.`)
  return sheet
}

const blocks = (words: string, variant: TextVariant = 'fr'): readonly Block[] =>
  read({ [`sheets/renewal/${variant}.md`]: body(words) }, variant).blocks

const text = (words: string): Inline => ({ kind: 'text', text: words })

describe('a sheet that is read', () => {
  it('is a tree of headings, paragraphs, lists and callouts', () => {
    const words = 'Un **mot** fort.\n\n## Titre\n\n1. un\n2. deux\n\n- point\n\n> [!tip]\n> Conseil.\n>\n> - dedans'
    expect(blocks(words)).toEqual([
      { kind: 'paragraph', children: [text('Un '), { kind: 'strong', children: [text('mot')] }, text(' fort.')] },
      { kind: 'heading', children: [text('Titre')] },
      { kind: 'list', isOrdered: true, items: [[text('un')], [text('deux')]] },
      { kind: 'list', isOrdered: false, items: [[text('point')]] },
      {
        kind: 'callout',
        callout: 'tip',
        children: [
          { kind: 'paragraph', children: [text('Conseil.')] },
          { kind: 'list', isOrdered: false, items: [[text('dedans')]] },
        ],
      },
    ])
  })

  it('keeps with each figure the days it holds, oldest first, in the language of the reader', () => {
    const figures = `- id: grant
  kind: amount
  value: 1250
  unit: EUR
  status: official
  validFrom: 2027-01-01
  checkedOn: 2026-11-24
  source: &source { title: Un texte, kind: law, url: "https://example.org/law", readOn: 2026-11-24 }
  label: { fr: Aide }
- { id: grant, kind: amount, value: 1200.5, unit: EUR, status: draft, validFrom: 2026-01-01, validTo: 2026-12-31, checkedOn: 2026-11-23, source: *source, label: { fr: Aide } }
`
    const changes = { 'figures/grants.yaml': figures, 'sheets/renewal/en.md': body('Up to {grant}.') }
    expect(read(changes, 'en').blocks[0]).toEqual({
      kind: 'paragraph',
      children: [
        text('Up to '),
        {
          kind: 'figure',
          id: 'grant',
          periods: [
            {
              text: '€1,200.50',
              status: 'draft',
              validFrom: '2026-01-01',
              validTo: '2026-12-31',
              checkedOn: '2026-11-23',
            },
            { text: '€1,250', status: 'official', validFrom: '2027-01-01', checkedOn: '2026-11-24' },
          ],
        },
        text('.'),
      ],
    })
  })

  it('links to other sheets by their id', () => {
    expect(blocks('Voir [le **numéro**](sheet:number).')[0]).toEqual({
      kind: 'paragraph',
      children: [
        text('Voir '),
        {
          kind: 'sheet-link',
          sheetId: 'number',
          children: [text('le '), { kind: 'strong', children: [text('numéro')] }],
        },
        text('.'),
      ],
    })
  })

  it('keeps one sentence a line in easy-to-read, and flows elsewhere', () => {
    const words = 'Une phrase.\nUne autre.'
    expect(blocks(words, 'fr.easy-to-read')[0]).toEqual({
      kind: 'paragraph',
      children: [text('Une phrase.'), { kind: 'line-break' }, text('Une autre.')],
    })
    expect(blocks(words)[0]).toEqual({ kind: 'paragraph', children: [text('Une phrase. Une autre.')] })
  })

  it('has French typography however it was typed, and leaves other languages alone', () => {
    expect(blocks(`C'est " l'aide " : qui ? « moi » !`)[0]).toEqual({
      kind: 'paragraph',
      children: [text('C’est " l’aide "\u202f: qui\u202f? «\u202fmoi\u202f»\u202f!')],
    })
    expect(blocks(`It's here: who?`, 'en')[0]).toEqual({ kind: 'paragraph', children: [text(`It's here: who?`)] })
  })

  it('accepts fourteen words in an easy-to-read sentence, and counts a telephone number for one', () => {
    const telephone = `- id: line
  kind: telephone
  value: "04 73 00 00 00"
  status: fictitious
  validFrom: 2026-01-01
  checkedOn: 2026-11-24
  source: { title: Inventé, kind: computed, readOn: 2026-11-24, note: Exemple. }
  label: { fr: Ligne }
`
    const words = 'Appelez le {line} si vous avez perdu la lettre que nous avons envoyée hier.'
    const changes = { 'figures/line.yaml': telephone, 'sheets/renewal/fr.easy-to-read.md': body(words) }
    expect(read(changes, 'fr.easy-to-read').blocks).toHaveLength(1)
  })

  it('may be announced as not written yet in a language', () => {
    const project = contentProject({
      'sheets/renewal/ar.md': null,
      'sheets/renewal/sheet.yaml': (valid) => `${valid}notYet: [ar]\n`,
    })
    const { content, problems } = loadContent(join(project, 'content'), project)
    expect(problems).toEqual([])
    const renewal = content.sheets.find(({ id }) => id === 'renewal')
    expect(Object.keys(renewal?.variants ?? {})).toEqual(['fr', 'fr.easy-to-read', 'en'])
  })
})
