/** Everything in the content folder, checked, with all that is to be put right. */
import { join } from 'node:path'
import type { Figure } from '../../domain/guidance/figure.ts'
import type { GuidanceSituation, Topic } from '../../domain/guidance/topic.ts'
import type { ContentProblem } from '../content-problem.ts'
import { loadFigures } from '../figures/load-figures.ts'
import { loadGlossary, type GlossaryTerm } from '../glossary/load-glossary.ts'
import { loadPlaces, type Places } from '../places/load-places.ts'
import type { CompiledSheet } from '../sheets/compiled-sheet.ts'
import { loadSheets } from '../sheets/load-sheets.ts'
import { loadSituations, loadTopics } from '../sheets/load-topics.ts'
import { loadStrings, type Namespaces } from '../strings/load-strings.ts'

export interface Content extends Places {
  readonly topics: readonly Topic[]
  readonly situations: readonly GuidanceSituation[]
  readonly figures: ReadonlyMap<string, Figure>
  readonly sheets: readonly CompiledSheet[]
  readonly strings: Namespaces
  readonly glossary: readonly GlossaryTerm[]
}

export interface LoadedContent {
  /** What passed; incomplete as soon as there is one problem. */
  readonly content: Content
  readonly problems: readonly ContentProblem[]
}

/**
 * @param contentDirectory the `content` folder.
 * @param projectDirectory where `node_modules` with the pictograms stands.
 */
export function loadContent(contentDirectory: string, projectDirectory: string): LoadedContent {
  const problems: ContentProblem[] = []
  const report = (problem: ContentProblem) => void problems.push(problem)
  const pictogramDirectory = join(projectDirectory, 'node_modules/@phosphor-icons/core/assets/regular')
  const where = { contentDirectory, pictogramDirectory }
  const topics = loadTopics(where, report)
  const situations = loadSituations(where, report)
  const figures = loadFigures(contentDirectory, report)
  const content = {
    topics,
    situations,
    figures,
    sheets: loadSheets({ ...where, topics, situations, figures, report }),
    ...loadPlaces(where, report),
    strings: loadStrings(contentDirectory, report),
    glossary: loadGlossary(contentDirectory, report),
  }
  return { content, problems }
}
