/** A small invented grid and its questions, holding every kind of question and every reason to skip one. */
import { compileGrid } from '../../../src/domain/scoring/compile-grid.ts'
import type { FactDefinition } from '../../../src/domain/scoring/fact-definition.ts'
import type { Criterion, Grid, GridNode, Group } from '../../../src/domain/scoring/grid.ts'
import type { Interview } from '../../../src/domain/simulator/interview.ts'
import type { Questionnaire } from '../../../src/domain/simulator/questionnaire.ts'
import type { CriterionId, FactId, GridId, GroupId } from '../../../src/domain/values/ids.ts'
import { localDate } from '../../../src/domain/values/local-date.ts'

export const today = localDate('2026-11-24')
const fact = (id: string) => id as FactId
const base = (id: string, isSensitive = false) => ({ id: fact(id), label: id, isSensitive, isRecordedByService: false })
const yesNo = (id: string, isSensitive = false): FactDefinition => ({ ...base(id, isSensitive), kind: 'boolean' })

const facts: readonly FactDefinition[] = [
  { ...base('filed-on'), kind: 'date', earliest: localDate('1990-01-01'), latest: 'reference-date' },
  { ...base('months'), kind: 'derived', derivation: 'months-since', from: { date: fact('filed-on') } },
  yesNo('dalo'),
  yesNo('eviction'),
  yesNo('violence', true),
  yesNo('exploitation', true),
  yesNo('disability', true),
  {
    ...base('housing'),
    kind: 'choice',
    values: ['tenant', 'hosted', 'none'].map((id) => ({ id, label: id })),
  },
  { ...base('persons'), kind: 'integer', unit: 'person', min: 1, max: 20 },
  { ...base('children'), kind: 'integer', unit: 'person', min: 0, max: 20 },
  { ...base('surface'), kind: 'integer', unit: 'square-metre', min: 0, max: 500 },
  {
    ...base('overcrowded'),
    kind: 'derived',
    derivation: 'overcrowding',
    from: { surface: fact('surface'), 'aged-14-or-more': fact('persons'), 'under-14': fact('children') },
  },
  { ...base('refusals'), kind: 'integer', unit: 'refusal', min: 0, max: 9 },
]

const criterion = (id: string, rest: Pick<Criterion, 'points'> & Partial<Criterion>): Criterion => ({
  kind: 'criterion',
  id: id as CriterionId,
  label: id,
  basis: { kind: 'local' },
  needsProof: false,
  ...rest,
})
const whenYes = (id: string, points: number): Criterion =>
  criterion(`${id}-points`, { when: { kind: 'is', fact: fact(id), value: true }, points: { kind: 'fixed', points } })
const whenHoused = (value: string, points: number): Criterion =>
  criterion(`${value}-points`, {
    when: { kind: 'in', fact: fact('housing'), values: [value] },
    points: { kind: 'fixed', points },
  })
const group = (id: string, combination: Group['combination'], members: readonly GridNode[]): Group => ({
  kind: 'group',
  id: id as GroupId,
  label: id,
  combination,
  members,
})

const perUnit = (id: string, points: number, until?: number): Criterion['points'] => ({
  kind: 'per-unit',
  fact: fact(id),
  points,
  start: 0,
  step: 1,
  rounding: 'down',
  ...(until !== undefined && { until }),
})

export const smallGrid: Grid = {
  id: 'test/small' as GridId,
  territory: 'test',
  version: 'small',
  status: 'fictitious',
  isPartial: false,
  title: 'Small grid',
  notice: 'Invented for tests.',
  inForce: { from: null, to: null },
  deliberation: null,
  sources: [],
  parameters: [],
  facts,
  root: {
    ...group('total', { kind: 'sum' }, [
      criterion('seniority', { points: perUnit('months', 1, 36) }),
      group('priority', { kind: 'max' }, [
        whenYes('dalo', 50),
        whenYes('violence', 25),
        whenYes('exploitation', 45),
        whenYes('eviction', 30),
      ]),
      group('dwelling', { kind: 'max' }, [
        whenHoused('none', 25),
        whenHoused('hosted', 15),
        whenYes('overcrowded', 20),
      ]),
      whenYes('disability', 12),
      criterion('refused-offers', { points: perUnit('refusals', -5), floor: -15 }),
    ]),
    floor: 0,
  },
  examples: [],
}

const common = { pictogram: 'house', isSensitive: false, legalBase: 'CCH R441-2-2' }

export const smallQuestionnaire = {
  id: 'small',
  themes: ['request', 'home', 'protection'],
  opening: ['filed'],
  questions: [
    { ...common, id: 'filed', theme: 'request', kind: 'month', fact: 'filed-on', fromYear: 1995, usualMonthsAgo: 20 },
    { ...common, id: 'dalo', theme: 'request', kind: 'yes-no', fact: 'dalo', usual: false },
    {
      ...common,
      id: 'housing',
      theme: 'home',
      kind: 'choice',
      fact: 'housing',
      usual: 'tenant',
      choices: [
        { id: 'tenant', value: 'tenant' },
        { id: 'hosted', value: 'hosted' },
        { id: 'none', value: 'none', implies: { surface: 0 } },
      ],
    },
    {
      ...common,
      id: 'persons',
      theme: 'home',
      kind: 'integer',
      fact: 'persons',
      unit: 'person',
      min: 1,
      max: 12,
      usual: 2,
    },
    {
      ...common,
      id: 'children',
      theme: 'home',
      kind: 'integer',
      fact: 'children',
      unit: 'person',
      min: 0,
      max: 12,
      usual: 0,
    },
    {
      ...common,
      id: 'surface',
      theme: 'home',
      kind: 'integer',
      fact: 'surface',
      unit: 'square-metre',
      min: 5,
      max: 300,
      usual: 60,
    },
    { ...common, id: 'eviction', theme: 'home', kind: 'yes-no', fact: 'eviction', usual: false },
    {
      ...common,
      id: 'refusals',
      theme: 'request',
      kind: 'integer',
      fact: 'refusals',
      unit: 'refusal',
      min: 0,
      max: 9,
      usual: 0,
    },
    {
      ...common,
      id: 'disability',
      theme: 'protection',
      kind: 'yes-no',
      fact: 'disability',
      usual: false,
      isSensitive: true,
    },
    {
      ...common,
      id: 'protection',
      theme: 'protection',
      kind: 'several-choices',
      isSensitive: true,
      choices: [
        { id: 'violence', fact: 'violence' },
        { id: 'exploitation', fact: 'exploitation' },
      ],
    },
  ],
} as unknown as Questionnaire

function compiled() {
  const outcome = compileGrid(smallGrid)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

export const smallInterview: Interview = { grid: compiled(), questionnaire: smallQuestionnaire, today }
