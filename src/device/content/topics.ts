/** The two ways into the guidance tree. Their names are in `content/strings/guidance`. */
import * as compiled from 'virtual:content/topics'
import type { GuidanceSituation, Topic } from '../../domain/guidance/topic.ts'

/** In the order they are shown. */
export const topics: readonly Topic[] = compiled.topics

/** In the order they are shown. */
export const situations: readonly GuidanceSituation[] = compiled.situations
