/** The Phosphor pictograms that content names; only these are shipped. */
import { readFileSync } from 'node:fs'
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

/** The drawing inside the `svg` element of a pictogram, on a 256 by 256 canvas. */
export const pictogramDrawing = (directory: string, name: string): string =>
  readFileSync(join(directory, `${name}.svg`), 'utf8')
    .replace(/^.*?<svg[^>]*>/s, '')
    .replace(/<\/svg>\s*$/, '')
