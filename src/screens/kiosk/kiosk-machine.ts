/**
 * What a kiosk is beside its screen: a place in a queue, a voice, a watch over the visit, and the wipe that ends it.
 * Fetched after the first paint; the welcome is already on the glass.
 */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { IdleWatch, kioskIdleTimings, watchGestures, type IdlePhase } from '../../device/session/idle.ts'
import { askPersistence } from '../../device/session/persistence.ts'
import type { Session } from '../../device/session/session.ts'
import { watchUpdates } from '../../device/session/update.ts'
import { registerBrowserWipes, WipeRegistry } from '../../device/session/wipe.ts'
import { deviceSpeaker, warmVoice } from '../../device/speech/device-speaker.ts'
import { chooseTextVariant } from '../../ui/language/words.ts'
import { resetDisplayPreferences } from '../../ui/layout/display-preferences.ts'
import { forgetTrail } from '../../ui/layout/route.ts'
import { closeToast } from '../../ui/notice/announcer.tsx'
import { watchDoor } from '../technician/watch-door.ts'
import { findPlace } from './find-place.ts'
import type { KioskStart } from './start-kiosk.tsx'

export interface KioskMachine {
  /** `none` where no server stands behind the address, or the kiosk has no slot. */
  readonly session: ReadonlySignal<Session | 'none' | undefined>
  readonly idle: ReadonlySignal<IdlePhase>
  /** Grows at each wipe: a screen keyed by it is drawn anew and remembers nothing. */
  readonly visit: ReadonlySignal<number>
  /** The person is still there. */
  stay(): void
  /** Ends the visit and leaves nothing of it. */
  wipe(): Promise<void>
}

/** Wakes the machine. Never fails: what cannot wake is missing from the screen in plain words. */
export async function wakeMachine(start: KioskStart): Promise<KioskMachine> {
  const session = signal<Session | 'none' | undefined>(undefined)
  const visit = signal(0)
  const registry = wipesOfKiosk()
  const wipe = async (): Promise<void> => {
    watch.rest()
    const { failed } = await registry.wipe()
    visit.value += 1
    // A page loaded anew is the wipe that cannot fail.
    if (failed.length > 0) location.reload()
  }
  const watch = new IdleWatch({ timings: kioskIdleTimings, expired: () => void wipe() })
  watchGestures(document, watch)
  holdWhileSpeaking(watch)
  watchUpdates({
    isResting: computed(() => watch.state.value.phase === 'resting'),
    isOutdated: computed(() => isOutdated(session.value)),
  })
  watchDoor()
  void askPersistence()
  void findPlace(start, (found) => (session.value = found))
  void warmVoice('fr')
  return { session, idle: watch.state, visit, stay: () => watch.gesture(), wipe }
}

const isOutdated = (session: Session | 'none' | undefined): boolean =>
  session !== undefined && session !== 'none' && session.connection.value.problem === 'update-needed'

function wipesOfKiosk(): WipeRegistry {
  const registry = new WipeRegistry()
  registerBrowserWipes(registry, `${location.pathname}${location.search}#/`)
  registry.register({ step: 'sound', name: 'voice', run: () => deviceSpeaker().reset() })
  registry.register({ step: 'appearance', name: 'display', run: resetDisplayPreferences })
  registry.register({ step: 'appearance', name: 'language', run: () => chooseTextVariant('fr') })
  registry.register({ step: 'appearance', name: 'message', run: closeToast })
  registry.register({ step: 'address', name: 'trail', run: forgetTrail })
  registry.register({ step: 'focus', name: 'focus', run: () => document.getElementById('page')?.focus() })
  return registry
}

/** Somebody who listens with folded hands is not absent. */
function holdWhileSpeaking(watch: IdleWatch): void {
  let release: (() => void) | undefined
  deviceSpeaker().speaking.subscribe((piece) => {
    if (piece && !release) release = watch.hold()
    if (!piece) {
      release?.()
      release = undefined
    }
  })
}
