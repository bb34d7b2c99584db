/**
 * The end of a visit on a shared screen: everything of the person goes, whether or not there is a network (ASVS 14.3.1).
 * The outbox and the device's identity are not within reach of this room's actions: a ticket taken stays taken.
 */

/** In this order: silence first, the answers, how the screen looked and spoke, the address, and the eye on the start. */
export const wipeSteps = ['sound', 'answers', 'appearance', 'address', 'focus'] as const
export type WipeStep = (typeof wipeSteps)[number]

export interface WipeAction {
  readonly step: WipeStep
  /** For the technician's page, when it failed. */
  readonly name: string
  readonly run: () => void | Promise<void>
}

export interface WipeReport {
  /** Names of the actions that failed; the caller then loads the page anew, which nothing survives. */
  readonly failed: readonly string[]
}

export class WipeRegistry {
  #actions: readonly WipeAction[] = []

  /** @returns how to take the action back, for a screen that goes away. */
  register(action: WipeAction): () => void {
    this.#actions = [...this.#actions, action]
    return () => {
      this.#actions = this.#actions.filter((each) => each !== action)
    }
  }

  /** Runs every action, step by step; one that fails never keeps the others from running. */
  async wipe(): Promise<WipeReport> {
    const failed: string[] = []
    for (const step of wipeSteps) {
      const ofStep = this.#actions.filter((each) => each.step === step)
      const results = await Promise.allSettled(ofStep.map(async (each) => each.run()))
      results.forEach((each, index) => each.status === 'rejected' && failed.push(ofStep[index]?.name ?? step))
    }
    return { failed }
  }
}

/** What a browser itself remembers of a visit: fields, selection, scroll, per-tab storage, the address. */
export function registerBrowserWipes(registry: WipeRegistry, startAddress: string): () => void {
  const actions: readonly WipeAction[] = [
    { step: 'answers', name: 'fields', run: () => [...document.forms].forEach((form) => form.reset()) },
    { step: 'answers', name: 'selection', run: () => document.getSelection()?.removeAllRanges() },
    { step: 'answers', name: 'tab storage', run: () => sessionStorage.clear() },
    { step: 'address', name: 'address', run: () => history.replaceState(null, '', startAddress) },
    { step: 'focus', name: 'scroll', run: () => scrollTo(0, 0) },
  ]
  const takeBack = actions.map((each) => registry.register(each))
  return () => takeBack.forEach((each) => each())
}
