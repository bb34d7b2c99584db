import { describe, expect, it, test } from 'vitest'
import { loadGrids } from '../../src/build/grids/load-grids.ts'
import type { ContentProblem } from '../../src/build/content-problem.ts'
import { foldersIn } from '../../src/build/files/content-folder.ts'
import { loadQuestionnaire } from '../../src/build/questionnaires/load-questionnaire.ts'
import { countWords, longestSentenceWords } from '../../src/build/sheets/reading-level.ts'
import { factsAskedBy } from '../../src/domain/simulator/questionnaire.ts'
import { textVariants } from '../../src/domain/values/language.ts'

const content = 'content'
const grids = loadGrids(content)
const files = grids.ok ? grids.value : []

test('every questionnaire serves a grid', () => {
  const territories = files.map(({ grid }) => grid.territory)
  const questionnaires = foldersIn(content, 'questionnaires')
  expect(questionnaires).toContain('clermont-auvergne')
  expect(questionnaires.filter((id) => !territories.includes(id))).toEqual([])
})

describe.each(foldersIn(content, 'questionnaires'))('the questionnaire of %s', (id) => {
  const facts = files.filter(({ grid }) => grid.territory === id).at(-1)?.grid.facts ?? []
  const problems: ContentProblem[] = []
  const loaded = loadQuestionnaire(content, { id, facts }, (problem) => problems.push(problem))

  it('has nothing left to put right', () => {
    expect(problems).toEqual([])
    expect(loaded).toBeDefined()
  })

  it('asks every fact that the grid does not reckon itself, each once', () => {
    const stated = facts.filter((fact) => fact.kind !== 'derived').map((fact) => fact.id)
    const asked = loaded?.questionnaire.questions.flatMap(factsAskedBy) ?? []
    expect([...asked].sort()).toEqual([...stated].sort())
  })

  it('asks every fact of every version of the grid, the one in force and those around it', () => {
    const versions = files.filter(({ grid }) => grid.territory === id).map(({ grid }) => grid)
    const asked = new Set(loaded?.questionnaire.questions.flatMap(factsAskedBy))
    const missing = versions.flatMap((grid) =>
      grid.facts.filter((fact) => fact.kind !== 'derived' && !asked.has(fact.id)),
    )
    expect(missing.map((fact) => fact.id)).toEqual([])
  })

  it('asks no sensitive fact in an ordinary question', () => {
    const sensitive = new Set(facts.filter((fact) => fact.isSensitive).map((fact) => fact.id))
    const ordinary = loaded?.questionnaire.questions.filter((question) => !question.isSensitive) ?? []
    expect(ordinary.flatMap(factsAskedBy).filter((fact) => sensitive.has(fact))).toEqual([])
  })

  it.each(textVariants)('has every text of every question in %s, a question ending in a question mark', (variant) => {
    const texts = loaded?.texts[variant]
    for (const question of loaded?.questionnaire.questions ?? []) {
      const words = texts?.questions[question.id]
      expect(words?.question, question.id).toMatch(/[?؟]$/)
      expect(words?.why && words.short, question.id).toBeTruthy()
      const choices = 'choices' in question ? question.choices.map((choice) => choice.id) : []
      expect(Object.keys(words?.choices ?? {}).sort(), question.id).toEqual([...choices].sort())
    }
  })

  it('keeps easy-to-read sentences short', () => {
    const texts = Object.values(loaded?.texts['fr.easy-to-read'].questions ?? {})
    const sentences = texts
      .flatMap((words) => [words.question, words.help ?? '', words.why, ...Object.values(words.choices ?? {})])
      .flatMap((text) => text.split(/(?<=[.!?])\s/u))
    expect(sentences.filter((sentence) => countWords(sentence) > longestSentenceWords)).toEqual([])
  })
})
