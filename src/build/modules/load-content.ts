/** Everything in the content folder, checked, with all that is to be put right. */
import { join } from 'node:path'
import type { Figure } from '../../domain/guidance/figure.ts'
import type { GuidanceSituation, Topic } from '../../domain/guidance/topic.ts'
import type { ContentProblem, Report } from '../content-problem.ts'
import { foldersIn } from '../files/content-folder.ts'
import { loadFigures } from '../figures/load-figures.ts'
import { loadGrids, type GridFile } from '../grids/load-grids.ts'
import { loadGlossary, type GlossaryTerm } from '../glossary/load-glossary.ts'
import { loadPlaces, type Places } from '../places/load-places.ts'
import { loadQuestionnaire, type QuestionnaireContent } from '../questionnaires/load-questionnaire.ts'
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
  readonly grids: readonly GridFile[]
  readonly questionnaires: readonly QuestionnaireContent[]
  readonly glossary: readonly GlossaryTerm[]
}

export interface LoadedContent {
  /** What passed; incomplete as soon as there is one problem. */
  readonly content: Content
  readonly problems: readonly ContentProblem[]
}

function loadAllGrids(contentDirectory: string, report: Report): readonly GridFile[] {
  const grids = loadGrids(contentDirectory)
  if (grids.ok) return grids.value
  grids.problems.forEach(report)
  return []
}

/** A questionnaire has the name of the territory whose grid it serves, and asks the facts of its latest version. */
function loadQuestionnaires(
  contentDirectory: string,
  grids: readonly GridFile[],
  report: Report,
): readonly QuestionnaireContent[] {
  return foldersIn(contentDirectory, 'questionnaires').flatMap((id) => {
    const versions = grids.map(({ grid }) => grid).filter(({ territory }) => territory === id)
    const latest = versions.sort((a, b) => a.version.localeCompare(b.version)).at(-1)
    if (latest) return loadQuestionnaire(contentDirectory, { id, facts: latest.facts }, report) ?? []
    report({
      file: `questionnaires/${id}`,
      line: 1,
      field: 'folder',
      why: `There is no grid of "${id}" that can be read.`,
      remedy: 'Name the folder as the folder of its grid in grids/, and put that grid right first.',
    })
    return []
  })
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
  const grids = loadAllGrids(contentDirectory, report)
  const content = {
    topics,
    situations,
    figures,
    sheets: loadSheets({ ...where, topics, situations, figures, report }),
    ...loadPlaces(where, report),
    strings: loadStrings(contentDirectory, report),
    grids,
    questionnaires: loadQuestionnaires(contentDirectory, grids, report),
    glossary: loadGlossary(contentDirectory, report),
  }
  return { content, problems }
}
