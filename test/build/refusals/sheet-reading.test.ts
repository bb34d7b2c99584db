import { append, body, describeRefusals, swap, type Refusal } from './refusal.ts'

const french = 'sheets/renewal/fr.md'
const easy = 'sheets/renewal/fr.easy-to-read.md'

const tooLong = 'Votre demande reste dans le fichier pendant toute une année, puis il faut penser la renouveler.'

const ofSheets: readonly Refusal[] = [
  {
    title: 'a sheet without words',
    changes: { [french]: body('') },
    at: [french, 5, 'body'],
    why: /no words/,
  },
  {
    title: 'a digit in a title',
    changes: { [french]: swap('Renouveler', 'Renouveler en 30 jours') },
    at: [french, 2, 'title'],
    why: /digit/,
  },
  {
    title: 'a sheet without title',
    changes: { [french]: swap(/title: .*\n/, '') },
    at: [french, 2, 'title'],
    why: /missing/,
  },
  {
    title: 'words without front matter',
    changes: { [french]: 'Bonjour.\n' },
    at: [french, 1, 'front matter'],
    why: /title and summary/,
  },
  {
    title: 'an easy-to-read sentence of more than fourteen words',
    changes: { [easy]: append(tooLong) },
    at: [easy, 11, 'sentence'],
    why: /16 words/,
  },
  {
    title: 'an easy-to-read sentence that is long once its lines are put together',
    changes: {
      [easy]: append(
        'Ceci est court.\nVotre demande reste dans le fichier pendant\ntoute une année, puis il faut penser la renouveler.',
      ),
    },
    at: [easy, 12, 'sentence'],
    why: /16 words/,
  },
  {
    title: 'two easy-to-read sentences on one line',
    changes: { [easy]: append('Regardez la date. Renouvelez avant.') },
    at: [easy, 11, 'line'],
    why: /Several sentences/,
  },
  {
    title: 'an easy-to-read summary that is too long',
    changes: { [easy]: swap('Une phrase courte.', tooLong) },
    at: [easy, 3, 'summary'],
    why: /16 words/,
  },
]

describeRefusals('the front matter and reading level of a sheet', ofSheets)
