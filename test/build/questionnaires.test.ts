import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ContentProblem } from '../../src/build/content-problem.ts'
import { loadQuestionnaire, type QuestionnaireContent } from '../../src/build/questionnaires/load-questionnaire.ts'
import type { FactDefinition } from '../../src/domain/scoring/fact-definition.ts'
import { textVariants } from '../../src/domain/values/language.ts'

const questionnaire = `id: here
themes: [home]
opening: [housing]
questions:
  - id: housing
    theme: home
    kind: choice
    fact: housing
    usual: tenant
    pictogram: house
    legalBase: R441-2-2, f
    choices:
      - { id: tenant }
      - { id: outside, value: no-shelter, implies: { rent: 0 } }
  - id: rent
    theme: home
    kind: integer
    fact: rent
    unit: euro
    min: 0
    max: 5000
    usual: 500
    pictogram: coins
    legalBase: R441-2-2, f
  - id: violence
    theme: home
    kind: yes-no
    fact: violence
    isSensitive: true
    pictogram: hand-heart
    legalBase: L441-1
`

const words = `themes: { home: Chez vous }
questions:
  housing: { question: "Où vivez-vous ?", why: "Pour l'estimation.", short: Logement, choices: { tenant: Locataire, outside: Dehors } }
  rent: { question: "Quel loyer ?", why: "Pour l'estimation.", short: Loyer }
  violence: { question: "Êtes-vous en danger ?", why: "La loi protège.", short: Danger }
`

const base = (id: string, isSensitive = false) => ({ id, label: id, isSensitive, isRecordedByService: false })
const facts = [
  { ...base('housing'), kind: 'choice', values: ['tenant', 'no-shelter'].map((id) => ({ id, label: id })) },
  { ...base('rent'), kind: 'integer', unit: 'euro', min: 0, max: 20_000 },
  { ...base('violence', true), kind: 'boolean' },
] as unknown as readonly FactDefinition[]

interface Loaded {
  readonly content: QuestionnaireContent | undefined
  readonly problems: readonly ContentProblem[]
}

/** Loads the valid questionnaire above after one replacement in one of its files. */
function loadWith(file = 'questionnaire.yaml', from = '', to = '', asked = facts): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'questionnaire-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const files: Record<string, string> = { 'questionnaire.yaml': questionnaire }
  for (const variant of textVariants) files[`${variant}.yaml`] = words
  if (from && !files[file]?.includes(from)) throw new Error(`The fixture has no "${from}".`)
  files[file] = (files[file] ?? '').replace(from, to)
  mkdirSync(join(folder, 'questionnaires/here'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'questionnaires/here', name), text)
  const problems: ContentProblem[] = []
  const content = loadQuestionnaire(folder, { id: 'here', facts: asked }, (problem) => problems.push(problem))
  return { content, problems }
}

describe('a questionnaire that is in order', () => {
  it('is read whole, with French set as printers do', () => {
    const { content, problems } = loadWith()
    expect(problems).toEqual([])
    expect(content?.questionnaire.questions.map((question) => question.id)).toEqual(['housing', 'rent', 'violence'])
    expect(content?.questionnaire.questions[0]).toMatchObject({
      choices: [{ value: 'tenant' }, { value: 'no-shelter', implies: { rent: 0 } }],
    })
    expect(content?.texts.fr.questions['housing']?.question).toBe('Où vivez-vous\u202f?')
    expect(content?.texts.fr.questions['housing']?.why).toBe('Pour l’estimation.')
    expect(content?.texts.en.questions['housing']?.question).toBe('Où vivez-vous ?')
  })
})

describe('a questionnaire is refused, with the file, the line, the field and what to do,', () => {
  const refusals: readonly (readonly [string, string, string, string, number, RegExp])[] = [
    [
      'when it has a field nobody knows',
      'questionnaire.yaml',
      'usual: 500',
      'usual: 500\n    points: 3',
      23,
      /not known/,
    ],
    ['when a question has no legal base', 'questionnaire.yaml', '    legalBase: L441-1\n', '', 25, /missing/],
    ['when it asks a fact the grid has not', 'questionnaire.yaml', 'fact: rent', 'fact: rant', 15, /no fact "rant"/],
    [
      'when a kind does not suit the fact',
      'questionnaire.yaml',
      'kind: yes-no',
      'kind: month\n    fromYear: 2000\n    usualMonthsAgo: 3',
      27,
      /kind boolean/,
    ],
    [
      'when a sensitive fact is asked like any other',
      'questionnaire.yaml',
      '    isSensitive: true\n',
      '',
      25,
      /sensitive/,
    ],
    ['when the unit is not the grid’s', 'questionnaire.yaml', 'unit: euro', 'unit: month', 19, /in euro/],
    ['when more may be typed than the grid takes', 'questionnaire.yaml', 'max: 5000', 'max: 50000', 15, /0 to 20000/],
    ['when a choice is no value of the fact', 'questionnaire.yaml', 'value: no-shelter, ', '', 14, /not a value/],
    ['when an answer implies an impossible value', 'questionnaire.yaml', 'rent: 0 }', 'rent: -1 }', 5, /cannot be -1/],
    [
      'when the usual answer is out of bounds',
      'questionnaire.yaml',
      'usual: 500',
      'usual: 9000',
      22,
      /out of the bounds/,
    ],
    [
      'when it opens with a question it has not',
      'questionnaire.yaml',
      'opening: [housing]',
      'opening: [house]',
      3,
      /No question/,
    ],
    [
      'when a question belongs to no theme',
      'questionnaire.yaml',
      'theme: home',
      'theme: town',
      6,
      /not one of the themes/,
    ],
    [
      'when the words of a choice are missing in one variant',
      'ar.yaml',
      ', outside: Dehors',
      '',
      3,
      /"outside" are missing/,
    ],
    ['when the words of a question are missing', 'en.yaml', '  rent:', '  rant:', 2, /"rent" are missing/],
  ]
  it.each(refusals)('%s', (_title, file, from, to, line, why) => {
    const { content, problems } = loadWith(file, from, to)
    expect(content).toBeUndefined()
    const found = problems.find((problem) => why.test(problem.why))
    expect(found, JSON.stringify(problems)).toMatchObject({ file: `questionnaires/here/${file}`, line })
    expect(found?.remedy).toMatch(/\.$/)
  })

  it('when a fact of the grid is asked by no question', () => {
    const more = [...facts, { ...base('dalo'), kind: 'boolean' } as unknown as FactDefinition]
    expect(loadWith('questionnaire.yaml', '', '', more).problems[0]?.why).toContain('No question asks the fact "dalo"')
  })

  it('when a fact is asked twice', () => {
    const { problems } = loadWith('questionnaire.yaml', 'fact: violence', 'fact: rent')
    expect(problems.map((problem) => problem.why)).toContain('A fact of this question is asked twice.')
  })
})
