import { describeRefusals, swap, type Refusal } from './refusal.ts'

const ofWords: readonly Refusal[] = [
  {
    title: 'a text missing in one variant',
    changes: { 'strings/common/en.json': swap(/ {2}"welcome".*\n/, '') },
    at: ['strings/common/en.json', 1, 'welcome'],
    why: /missing in en/,
  },
  {
    title: 'a plural form missing in Arabic',
    changes: { 'strings/common/ar.json': swap(/ {2}"waiting_two".*\n/, '') },
    at: ['strings/common/ar.json', 1, 'waiting_two'],
    why: /missing in ar/,
  },
  {
    title: 'a placeholder lost in translation',
    changes: { 'strings/common/en.json': swap('{{name}}', 'you') },
    at: ['strings/common/en.json', 2, 'welcome'],
    why: /\{\{name\}\}/,
  },
  {
    title: 'a placeholder that French does not fill',
    changes: { 'strings/common/en.json': swap('{{name}}', '{{name}} {{firstName}}') },
    at: ['strings/common/en.json', 2, 'welcome'],
    why: /\{\{firstName\}\}/,
  },
  {
    title: 'an empty text',
    changes: { 'strings/common/en.json': swap('Bonjour {{name}}', '') },
    at: ['strings/common/en.json', 2, 'welcome'],
    why: /empty/,
  },
  {
    title: 'a namespace without one of its variants',
    changes: { 'strings/common/ar.json': null },
    at: ['strings/common/ar.json', 1, 'file'],
    why: /does not exist/,
  },
  {
    title: 'a file of texts under another name',
    changes: { 'strings/common/de.json': '{}' },
    at: ['strings/common/de.json', 1, 'file'],
    why: /not the name of a variant/,
  },
  {
    title: 'a term of the glossary kept without its spelling',
    changes: { 'glossary/terms.yaml': swap(', spelling: reservataire', '') },
    at: ['glossary/terms.yaml', 1, '0.code'],
    why: /spelling/,
  },
  {
    title: 'a term there twice',
    changes: { 'glossary/terms.yaml': (valid) => valid + valid },
    at: ['glossary/terms.yaml', 2, '1.term'],
    why: /twice/,
  },
  {
    title: 'a topic with a misspelt field',
    changes: { 'topics.yaml': swap('letter: B', 'leter: B') },
    at: ['topics.yaml', 1, '0.letter'],
    why: /missing/,
  },
  {
    title: 'a questionnaire for a territory without a grid',
    changes: { 'questionnaires/here/questionnaire.yaml': 'id: here\n' },
    at: ['questionnaires/here', 1, 'folder'],
    why: /no grid of "here"/,
  },
]

describeRefusals('strings, glossary, topics and questionnaires', ofWords)
