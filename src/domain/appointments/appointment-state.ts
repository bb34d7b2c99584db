/**
 * What becomes of an appointment. *Excused* is said of the person who cancels, *revoked* of the service that does: who owes
 * whom an explanation is not the same, and neither are the statistics. A moved appointment ends as *rescheduled* and a
 * new one takes its place. Nothing ended is ever taken up again but a no-show who comes the same day.
 */
export const appointmentStates = [
  /** Kept for a person who is still writing their name; vanishes by itself. */
  'held',
  'booked',
  'checked-in',
  'no-show',
  'excused',
  'revoked',
  'rescheduled',
] as const
export type AppointmentState = (typeof appointmentStates)[number]

export type AppointmentStep = 'confirm' | 'checkIn' | 'markNoShow' | 'excuse' | 'revoke' | 'reschedule'

const steps: Readonly<
  Record<AppointmentStep, { readonly from: readonly AppointmentState[]; readonly to: AppointmentState }>
> = {
  confirm: { from: ['held'], to: 'booked' },
  checkIn: { from: ['booked', 'no-show'], to: 'checked-in' },
  markNoShow: { from: ['booked'], to: 'no-show' },
  excuse: { from: ['booked'], to: 'excused' },
  revoke: { from: ['booked'], to: 'revoked' },
  reschedule: { from: ['booked'], to: 'rescheduled' },
}

/** From which states a step may be taken: the condition of the one update that takes it. */
export const statesBefore = (step: AppointmentStep): readonly AppointmentState[] => steps[step].from

export const stateAfter = (step: AppointmentStep): AppointmentState => steps[step].to

/** @returns the state after a step, or undefined when it may not be taken. */
export const takeStep = (state: AppointmentState, step: AppointmentStep): AppointmentState | undefined =>
  steps[step].from.includes(state) ? steps[step].to : undefined

/** The states in which a desk is taken: what the schema of the database forbids to overlap. */
export const takingStates: readonly AppointmentState[] = ['held', 'booked', 'checked-in']

/** May the person still move or cancel it? Until it begins. */
export const isChangeable = (state: AppointmentState, start: number, now: number): boolean =>
  state === 'booked' && now < start
