/**
 * Watches over a shared screen: after a while without a gesture it warns, and if nobody answers the visit is wiped. The
 * time can be lengthened without end by the simplest gesture (WCAG 2.2.1 asks for ten times and twenty seconds at least).
 * Speech or a video playing counts as a gesture: somebody may be listening with folded hands.
 */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core'

export interface IdleTimings {
  readonly idleSeconds: number
  readonly warningSeconds: number
}

export const kioskIdleTimings: IdleTimings = { idleSeconds: 180, warningSeconds: 45 }

/** `resting`: nobody's visit is under way. */
export type IdlePhase =
  | { readonly phase: 'resting' }
  | { readonly phase: 'active' }
  | { readonly phase: 'warning'; readonly secondsLeft: number }

export interface IdlePorts {
  readonly timings: IdleTimings
  /** Called once when a warning was left unanswered; the watch rests from then on. */
  readonly expired: () => void
  /** A clock that nobody sets, milliseconds: the wall clock jumps when the network comes back after a power cut. */
  readonly monotonicNow?: () => number
}

export class IdleWatch {
  readonly #state: Signal<IdlePhase> = signal({ phase: 'resting' })
  readonly #ports: IdlePorts
  readonly #now: () => number
  readonly #holds = new Set<symbol>()
  #lastGestureAt = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(ports: IdlePorts) {
    this.#ports = ports
    this.#now = ports.monotonicNow ?? (() => performance.now())
  }

  get state(): ReadonlySignal<IdlePhase> {
    return this.#state
  }

  /** A person touched, typed, or pressed "stay": the whole time starts again. Begins a visit when none is under way. */
  gesture(): void {
    this.#lastGestureAt = this.#now()
    if (this.#state.peek().phase !== 'active') this.#state.value = { phase: 'active' }
    this.#schedule()
  }

  /** Something plays that a person may be following; call what it returns when it has ended. */
  hold(): () => void {
    const playing = Symbol('playing')
    this.#holds.add(playing)
    if (this.#state.peek().phase !== 'resting') this.gesture()
    return () => {
      if (this.#holds.delete(playing) && this.#state.peek().phase !== 'resting') this.gesture()
    }
  }

  /** The visit has ended. */
  rest(): void {
    clearTimeout(this.#timer)
    this.#state.value = { phase: 'resting' }
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), this.#millisecondsToNextLook())
  }

  #millisecondsToNextLook(): number {
    const idle = this.#now() - this.#lastGestureAt
    const untilWarning = this.#ports.timings.idleSeconds * 1000 - idle
    return untilWarning > 0 ? untilWarning : 1000 - ((idle - this.#ports.timings.idleSeconds * 1000) % 1000)
  }

  #look(): void {
    if (this.#holds.size > 0) return this.gesture()
    const { idleSeconds, warningSeconds } = this.#ports.timings
    const idle = (this.#now() - this.#lastGestureAt) / 1000
    const secondsLeft = Math.ceil(idleSeconds + warningSeconds - idle)
    if (idle < idleSeconds) return this.#schedule()
    if (secondsLeft <= 0) {
      this.rest()
      return this.#ports.expired()
    }
    this.#state.value = { phase: 'warning', secondsLeft }
    return this.#schedule()
  }
}

const gestures = ['pointerdown', 'keydown', 'wheel', 'input', 'touchmove'] as const

/**
 * What was written is heard by its field first: the watch may draw the page anew, and a field drawn with what it had before would
 * lose the first letters of a visit, when they came without a key, as pasted or dictated.
 */
const isHeardFirst = (gesture: (typeof gestures)[number]): boolean => gesture !== 'input'

/** Every gesture on the page counts. @returns how to stop. */
export function watchGestures(page: EventTarget, watch: IdleWatch): () => void {
  const seen = () => watch.gesture()
  for (const each of gestures) page.addEventListener(each, seen, { capture: isHeardFirst(each), passive: true })
  return () => gestures.forEach((each) => page.removeEventListener(each, seen, { capture: isHeardFirst(each) }))
}
