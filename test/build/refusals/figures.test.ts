import { append, describeRefusals, drop, swap, type Refusal } from './refusal.ts'

const figures = 'figures/delays.yaml'

const period = (from: string, to: string) =>
  append(
    `- { id: answer-time, kind: duration, value: 8, unit: day, status: draft, validFrom: ${from}, ${to} checkedOn: 2026-11-24, source: { title: Un texte, kind: computed, readOn: 2026-11-24, note: Calcul. }, label: { fr: Délai } }`,
  )

const ofFigures: readonly Refusal[] = [
  {
    title: 'a figure replaced without having ended',
    changes: { [figures]: period('2027-01-01', '') },
    at: [figures, 6, '0.validFrom'],
    why: /later period but this one has no end/,
  },
  {
    title: 'two periods of a figure on the same day',
    changes: { [figures]: period('2016-01-01', 'validTo: 2018-01-01,') },
    at: [figures, 6, '0.validFrom'],
    why: /already has a value on 2017-01-21/,
  },
  {
    title: 'an amount typed as words',
    changes: { [figures]: swap('value: 10', 'value: dix') },
    at: [figures, 3, '0.value'],
    why: /kind of the figure/,
  },
  {
    title: 'a duration without its unit',
    changes: { [figures]: drop('unit') },
    at: [figures, 1, '0.unit'],
    why: /unit/,
  },
  {
    title: 'a unit no language can write',
    changes: { [figures]: swap('unit: day', 'unit: fortnight') },
    at: [figures, 4, '0.unit'],
    why: /unit/,
  },
  {
    title: 'a figure without the day it was checked',
    changes: { [figures]: drop('checkedOn') },
    at: [figures, 1, '0.checkedOn'],
    why: /missing/,
  },
  {
    title: 'a figure without source',
    changes: { [figures]: swap(/ {2}source:[^]*readOn: .*\n/, '') },
    at: [figures, 1, '0.source'],
    why: /missing/,
  },
  {
    title: 'a computed figure passed off as official',
    changes: { [figures]: swap('kind: law', 'kind: computed\n    note: Calcul.') },
    at: [figures, 5, '0.status'],
    why: /not official/,
  },
  {
    title: 'a computed figure that does not say how',
    changes: { [figures]: (valid) => swap('kind: law', 'kind: computed')(swap('official', 'draft')(valid)) },
    at: [figures, 8, '0.source.note'],
    why: /says how/,
  },
  {
    title: 'an address that is not one',
    changes: { [figures]: swap('https://www.legifrance', 'www.legifrance') },
    at: [figures, 10, '0.source.url'],
    why: /not a web address/,
  },
  {
    title: 'a file that is not a list',
    changes: { 'figures/other.yaml': 'id: alone\n' },
    at: ['figures/other.yaml', 1, 'file'],
    why: /list is expected/,
  },
]

describeRefusals('the figures', ofFigures)
