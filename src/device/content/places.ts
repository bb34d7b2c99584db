/** Where people are received, and the communes a request may ask for. */
import * as compiled from 'virtual:content/places'
import type { Territory } from '../../domain/guidance/commune.ts'
import type { Site } from '../../domain/queue/place.ts'

export const sites: readonly Site[] = compiled.sites

export const territories: readonly Territory[] = compiled.territories
