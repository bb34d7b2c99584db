/** Whether the laboratory holds requests: a new version of the app then waits, or an hour of work would go with it. */
import { signal } from '@preact/signals'

export const isHolding = signal(false)
