/** The simulator's own words, and the few phrases made of numbers that every part of it says alike. */
import type simulator from '../../../content/strings/simulator/fr.json'
import { isCertain, type PointBounds } from '../../domain/values/points.ts'
import { wordsOf } from '../../ui/language/words.ts'

declare module '../../ui/language/words.ts' {
  interface WordTrees {
    simulator: typeof simulator
  }
}

export const simulatorWords = wordsOf('simulator')

/** "12 points". */
export const pointsWords = (points: number): string => simulatorWords('range.exact', { count: points })

/** "Between 12 and 30 points", or "12 points" when certain. */
export const boundsWords = (bounds: PointBounds): string =>
  isCertain(bounds) ? pointsWords(bounds.min) : simulatorWords('range.between', { min: bounds.min, max: bounds.max })
