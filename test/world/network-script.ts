/** Random days at the centre: what machines do, what the network does to it, and desks at work with their line up. */
import * as fc from 'fast-check'
import { machineCount, type Gesture, type Step } from './network.ts'

const machine = fc.nat(machineCount - 1)
const act = fc.record({
  type: fc.constant('act' as const),
  machine,
  gesture: fc.constantFrom(
    ...(['ticket', 'ticket', 'priorityTicket', 'bookedTicket', 'next', 'next', 'pick', 'recall', 'start'] as const),
    ...(['finish', 'noShow', 'leave', 'defer', 'resume', 'presentAgain', 'void', 'park', 'return'] as const),
    ...(['transfer', 'undo', 'pause', 'endDay'] as const),
  ),
}) as fc.Arbitrary<Step>
const push = fc.record({
  type: fc.constant('push' as const),
  machine,
  fate: fc.constantFrom('arrives', 'arrives', 'request-lost', 'answer-lost'),
  count: fc.integer({ min: 1, max: 5 }),
}) as fc.Arbitrary<Step>
const pull: fc.Arbitrary<Step> = fc.record({
  type: fc.constant('pull' as const),
  machine,
  count: fc.integer({ min: 1, max: 10 }),
})
const lateDuplicate: fc.Arbitrary<Step> = fc.record({ type: fc.constant('late-duplicate' as const), which: fc.nat(50) })
const wait: fc.Arbitrary<Step> = fc.record({
  type: fc.constant('wait' as const),
  seconds: fc.integer({ min: 0, max: 40 }),
})
const ends = [
  ['finish'],
  ['noShow'],
  ['noShow', 'presentAgain'],
  ['park', 'resume'],
  ['transfer'],
  ['return'],
  ['undo'],
] as const
/** A desk at work with its line up: what random gestures alone rarely compose. */
const turnAtDesk: fc.Arbitrary<Step[]> = fc
  .tuple(fc.constantFrom(3, 4), fc.constantFrom('start', 'recall', 'leave'), fc.constantFrom(...ends))
  .map(([desk, middle, end]) =>
    (['next', middle, ...end] as const).flatMap((gesture): Step[] => [
      { type: 'act', machine: desk, gesture },
      { type: 'push', machine: desk, fate: 'arrives', count: 5 },
      { type: 'pull', machine: desk, count: 99 },
      { type: 'wait', seconds: 31 },
    ]),
  )
/** Up to sixty parts; shrinks to the part that matters. */
export const script = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: act.map((step) => [step]) },
      { weight: 5, arbitrary: push.map((step) => [step]) },
      { weight: 3, arbitrary: pull.map((step) => [step]) },
      { weight: 1, arbitrary: lateDuplicate.map((step) => [step]) },
      { weight: 2, arbitrary: wait.map((step) => [step]) },
      { weight: 2, arbitrary: turnAtDesk },
    ),
    { maxLength: 60, size: 'max' },
  )
  .map((parts) => parts.flat())

const done = (by: number, gesture: Gesture): Step[] => [
  { type: 'act', machine: by, gesture },
  { type: 'push', machine: by, fate: 'arrives', count: 9 },
]
const comings = fc.constantFrom<Gesture>('bookedTicket', 'bookedTicket', 'bookedTicket', 'ticket', 'priorityTicket')
const morningTurn: fc.Arbitrary<Step[]> = fc
  .tuple(fc.constantFrom(3, 3, 4), fc.constantFrom<Gesture>('finish', 'finish', 'finish', 'noShow', 'undo'), comings)
  .map(([desk, end, coming]) => [
    ...done(0, coming),
    { type: 'pull', machine: desk, count: 99 },
    ...done(desk, 'next'),
    { type: 'pull', machine: desk, count: 99 },
    ...done(desk, end),
    { type: 'wait', seconds: 20 },
  ])
/** Many with an appointment, few without, and desks that go on calling: who is overtaken, and how often. */
export const appointmentMorning = fc
  .tuple(fc.array(comings, { minLength: 8, maxLength: 16 }), fc.array(morningTurn, { minLength: 6, maxLength: 14 }))
  .map(([first, turns]) => [...done(1, 'ticket'), ...first.flatMap((coming) => done(0, coming)), ...turns.flat()])
