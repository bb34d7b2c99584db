/** The Phosphor pictograms that content may name. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../content-problem.ts'
import type { FieldPath, YamlSource } from './yaml-source.ts'

/** Reports a pictogram that is not in the set. */
export function checkPictogram(
  name: string,
  where: { directory: string; source: YamlSource; path: FieldPath },
  report: Report,
): void {
  if (existsSync(join(where.directory, `${name}.svg`))) return
  report({
    file: where.source.file,
    line: where.source.lineOf(where.path),
    field: where.path.join('.'),
    why: `There is no pictogram "${name}" in the Phosphor set.`,
    remedy: 'Choose a name at phosphoricons.com, written in small letters with hyphens.',
  })
}
