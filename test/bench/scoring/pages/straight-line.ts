/** The hand-written total of one household. */
import { facts, situation } from 'virtual:bench/household'
import { prepare, straightLineTotal } from '../straight-line.ts'
import { ready } from './ready.ts'

ready(straightLineTotal(prepare(facts, situation.referenceDate)))
