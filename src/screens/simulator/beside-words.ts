/**
 * What a grid gives beside points, in sentences: the level a request is ranked in, and effects such as going first or being set aside.
 * It changes no point and may change what the points are worth: it is told next to the total, with its reason, law and proof.
 */
import { explain, type ExplainedEffect, type Explanation } from '../../domain/scoring/explain.ts'
import type { Answer, Score } from '../../domain/scoring/score.ts'
import { basisWords } from './criterion-reason.ts'
import { factsWords } from './fact-words.ts'
import type { JourneyContent } from './journey-content.ts'
import { simulatorWords as t } from './simulator-words.ts'

export interface ToldEffect {
  readonly id: string
  readonly label: string
  readonly answer: Answer
  /** What it does to a request. */
  readonly meaning: string
  /** Why it applies or not, in the order they are read; the law or the choice behind it last. */
  readonly reasons: readonly string[]
}

export interface BesidePoints {
  readonly level?: string
  readonly effects: readonly ToldEffect[]
}

/** Undefined when the grid gives points and nothing else. */
export function besidePoints(content: JourneyContent, score: Score): BesidePoints | undefined {
  const explanation = explain(score, content.interview.grid.grid)
  if (explanation.effects.length === 0 && explanation.levels.length === 0) return undefined
  const level = levelWords(explanation, content)
  return { ...(level && { level }), effects: explanation.effects.map((effect) => toldEffect(effect, content)) }
}

function levelWords({ levels }: Explanation, { gridTexts }: JourneyContent): string | undefined {
  const names = levels.map(({ id }) => t('beside.name', { name: gridTexts.levels[id] ?? '' }))
  if (names.length === 0) return undefined
  return names.length === 1
    ? t('beside.level', { level: names[0] ?? '' })
    : t('beside.levels', { levels: names.join(t('result.separator')) })
}

const toldEffect = (effect: ExplainedEffect, content: JourneyContent): ToldEffect => ({
  id: effect.id,
  label: content.gridTexts.effects[effect.id]?.label ?? '',
  answer: effect.declared,
  meaning: t(`beside.kind.${effect.kind}`),
  reasons: reasonsOf(effect, content),
})

function reasonsOf(effect: ExplainedEffect, content: JourneyContent): readonly string[] {
  const facts = factsWords(effect.facts, content)
  const document = content.gridTexts.effects[effect.id]?.document
  const isAwaiting = effect.declared === 'yes' && effect.confirmed !== 'yes'
  return [
    ...(facts ? [t('result.said', { facts })] : []),
    ...(effect.declared === 'unknown' ? [t('beside.open')] : []),
    ...(isAwaiting ? [document ? t('result.awaiting', { document }) : t('result.awaitingUnnamed')] : []),
    basisWords(effect.rule),
  ]
}

/** The same in lines, for the whole explanation. What tells something sensitive is left out of what others may read. */
export function besideLines(content: JourneyContent, score: Score, isForPaper: boolean): readonly string[] {
  const told = besidePoints(content, score)
  if (!told) return []
  const facts = content.interview.grid.grid.facts
  const isSensitive = (id: string) =>
    score.effects
      .find((effect) => effect.id === id)
      ?.facts.some(({ fact }) => facts.some((each) => each.id === fact && each.isSensitive))
  return [
    ...(told.level && !isForPaper ? [told.level] : []),
    ...told.effects
      .filter(({ id }) => !isForPaper || !isSensitive(id))
      .map(({ label, answer, meaning }) => t('beside.line', { label, answer: t(`beside.answer.${answer}`), meaning })),
  ]
}
