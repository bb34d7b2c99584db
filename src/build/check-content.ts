/** Says what is to be put right in a content folder; the build, the tests and a colleague's script ask the same. */
import { loadContent } from './modules/load-content.ts'
import type { ContentProblem } from './content-problem.ts'

/**
 * @param contentDirectory the `content` folder.
 * @param projectDirectory where `node_modules` stands; the folder the command runs in when not given.
 * @returns every problem found, none when the folder may be built.
 */
export const checkContent = (contentDirectory: string, projectDirectory = process.cwd()): readonly ContentProblem[] =>
  loadContent(contentDirectory, projectDirectory).problems
