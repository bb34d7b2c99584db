/** `topics.yaml` and `situations.yaml`: the two ways into the guidance tree. */
import * as v from 'valibot'
import type { GuidanceSituation, Topic } from '../../domain/guidance/topic.ts'
import type { Report } from '../content-problem.ts'
import { checkShape, refusal } from '../files/check-shape.ts'
import { identifier } from '../files/fields.ts'
import { checkPictogram } from '../files/pictograms.ts'
import { readYamlList } from '../files/yaml-list.ts'

const topicEntry = v.strictObject({
  id: identifier,
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/, refusal('A topic has one capital letter.', 'Write it: B.'))),
  pictogram: identifier,
})

const situationEntry = v.strictObject({ id: identifier, pictogram: identifier })

interface Where {
  readonly contentDirectory: string
  readonly pictogramDirectory: string
}

function loadEntries<Schema extends v.GenericSchema<unknown, { readonly id: string; readonly pictogram: string }>>(
  file: string,
  schema: Schema,
  { contentDirectory, pictogramDirectory, report }: Where & { readonly report: Report },
): readonly v.InferOutput<Schema>[] {
  const { source, values } = readYamlList(contentDirectory, file, report)
  const seen = new Set<string>()
  return values.flatMap((value, index) => {
    const entry = checkShape(schema, { source, value, at: [index] }, report)
    if (!entry) return []
    checkPictogram(entry.pictogram, { directory: pictogramDirectory, source, path: [index, 'pictogram'] }, report)
    if (seen.has(entry.id))
      report({
        file,
        line: source.lineOf([index, 'id']),
        field: `${index}.id`,
        why: `"${entry.id}" is there twice.`,
        remedy: 'Remove one of the two.',
      })
    seen.add(entry.id)
    return [entry]
  })
}

/** Topics in the order they are shown. */
export const loadTopics = (where: Where, report: Report): readonly Topic[] =>
  loadEntries('topics.yaml', topicEntry, { ...where, report })

/** Situations in the order they are shown. */
export const loadSituations = (where: Where, report: Report): readonly GuidanceSituation[] =>
  loadEntries('situations.yaml', situationEntry, { ...where, report })
