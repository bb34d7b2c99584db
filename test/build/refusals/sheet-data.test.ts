import { append, describeRefusals, drop, swap, type Refusal } from './refusal.ts'

const data = 'sheets/renewal/sheet.yaml'

const ofSheets: readonly Refusal[] = [
  {
    title: 'a missing variant',
    changes: { 'sheets/renewal/ar.md': null },
    at: [data, 1, 'ar.md'],
    why: /ar\.md is missing/,
  },
  {
    title: 'a variant declared as not there yet that exists',
    changes: { [data]: append('notYet: [en]') },
    at: [data, 17, 'notYet'],
    why: /exists/,
  },
  {
    title: 'a misspelt file name',
    changes: { 'sheets/renewal/fr.falc.md': 'x' },
    at: ['sheets/renewal/fr.falc.md', 1, 'file'],
    why: /not part/,
  },
  {
    title: 'a topic that does not exist',
    changes: { [data]: swap('topic: request', 'topic: requests') },
    at: [data, 2, 'topic'],
    why: /no topic/,
  },
  {
    title: 'a code of another topic',
    changes: { [data]: swap('B07', 'C07') },
    at: [data, 1, 'code'],
    why: /letter B/,
  },
  {
    title: 'a code already taken',
    changes: { [data]: swap('B07', 'B06') },
    at: [data, 1, 'code'],
    why: /"number" has this code/,
  },
  {
    title: 'a situation that does not exist',
    changes: { [data]: swap('[has-a-number]', '[has-a-numbre]') },
    at: [data, 3, 'situations.0'],
    why: /no situation/,
  },
  {
    title: 'a pictogram that is not in the set',
    changes: { [data]: swap('pictogram: key', 'pictogram: keey') },
    at: [data, 4, 'pictogram'],
    why: /no pictogram "keey"/,
  },
  {
    title: 'a related sheet that does not exist',
    changes: { [data]: swap('[number]', '[numbers]') },
    at: [data, 10, 'related.0'],
    why: /not another sheet/,
  },
  {
    title: 'a sheet related to itself',
    changes: { [data]: swap('[number]', '[renewal]') },
    at: [data, 10, 'related.0'],
    why: /not another sheet/,
  },
  {
    title: 'a sheet without source',
    changes: { [data]: swap(/sources:[^]*/, 'sources: []\n') },
    at: [data, 11, 'sources'],
    why: /cannot be trusted/,
  },
  {
    title: 'a source without the day it was read',
    changes: { [data]: drop('readOn') },
    at: [data, 12, 'sources.0.readOn'],
    why: /missing/,
  },
  {
    title: 'a source without address',
    changes: { [data]: drop('url') },
    at: [data, 12, 'sources.0.url'],
    why: /has an address/,
  },
  {
    title: 'a sheet nobody says they checked',
    changes: { [data]: drop('checkedOn') },
    at: [data, 1, 'checkedOn'],
    why: /missing/,
  },
  {
    title: 'a day that does not exist',
    changes: { [data]: swap('checkedOn: 2026-11-24', 'checkedOn: 2026-02-30') },
    at: [data, 7, 'checkedOn'],
    why: /does not exist/,
  },
  {
    title: 'a rule that ends before it starts',
    changes: { [data]: swap('validFrom: 2017-01-21', 'validFrom: 2017-01-21\nvalidTo: 2016-01-01') },
    at: [data, 9, 'validTo'],
    why: /before it starts/,
  },
  {
    title: 'an official sheet on secondary sources only',
    changes: {
      [data]: (valid) => swap('status: draft', 'status: official')(swap('kind: law', 'kind: secondary')(valid)),
    },
    at: [data, 5, 'status'],
    why: /rests on the law/,
  },
  {
    title: 'a status outside the list',
    changes: { [data]: swap('status: draft', 'status: final') },
    at: [data, 5, 'status'],
    why: /not one of the list/,
  },
  {
    title: 'a field that does not exist',
    changes: { [data]: append('colour: blue') },
    at: [data, 17, 'colour'],
    why: /not known/,
  },
  {
    title: 'YAML that cannot be read',
    changes: { [data]: swap('topic: request', 'topic: [request') },
    at: [data, 3, 'yaml'],
    why: /not YAML/,
  },
  {
    title: 'a sheet folder without its data',
    changes: { 'sheets/empty/fr.md': 'x' },
    at: ['sheets/empty/sheet.yaml', 1, 'file'],
    why: /does not exist/,
  },
]

describeRefusals('the data of a sheet', ofSheets)
