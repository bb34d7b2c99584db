/** All the figures of `figures/*.yaml`, each with its periods in order. */
import type { Figure, FigurePeriod } from '../../domain/guidance/figure.ts'
import type { Report } from '../content-problem.ts'
import { checkShape } from '../files/check-shape.ts'
import { filesIn } from '../files/content-folder.ts'
import { readYamlList } from '../files/yaml-list.ts'
import type { YamlSource } from '../files/yaml-source.ts'
import { figureEntry, type FigureEntry } from './figure-schema.ts'
import { formatFigure } from './format-figure.ts'

interface FoundEntry {
  readonly entry: FigureEntry
  readonly source: YamlSource
  readonly index: number
}

const entriesOf = (contentDirectory: string, file: string, report: Report): readonly FoundEntry[] => {
  const list = readYamlList(contentDirectory, file, report)
  return list.values.flatMap((value, index) => {
    const entry = checkShape(figureEntry, { source: list.source, value, at: [index] }, report)
    return entry ? [{ entry, source: list.source, index }] : []
  })
}

const periodOf = ({ entry }: FoundEntry): FigurePeriod => ({
  value: entry.value,
  texts: formatFigure(entry),
  status: entry.status,
  validFrom: entry.validFrom,
  ...(entry.validTo ? { validTo: entry.validTo } : {}),
  checkedOn: entry.checkedOn,
  source: entry.source,
})

const reportAt =
  ({ source, index }: FoundEntry, field: string, report: Report) =>
  (why: string, remedy: string) =>
    report({ file: source.file, line: source.lineOf([index, field]), field: `${index}.${field}`, why, remedy })

/** Two periods of one figure never cover the same day, or nobody could say which value a screen shows. */
function checkPeriods(found: readonly FoundEntry[], report: Report): void {
  found.slice(1).forEach((next, index) => {
    const before = found[index]
    if (!before) return
    const { id, validTo } = before.entry
    if (validTo === undefined)
      reportAt(
        before,
        'validFrom',
        report,
      )(`"${id}" has a later period but this one has no end.`, `Add validTo: the day before ${next.entry.validFrom}.`)
    else if (next.entry.validFrom <= validTo)
      reportAt(
        next,
        'validFrom',
        report,
      )(
        `"${id}" already has a value on ${next.entry.validFrom}, until ${validTo}.`,
        'Change one of the two so that the periods follow each other.',
      )
    if (next.entry.kind !== before.entry.kind || next.entry.unit !== before.entry.unit)
      reportAt(
        next,
        'kind',
        report,
      )(
        `"${id}" is of another kind or unit in its other period.`,
        'Give all periods of a figure the same kind and unit, or use another id.',
      )
  })
}

/** @returns figures by id; entries that are refused are left out after being reported. */
export function loadFigures(contentDirectory: string, report: Report): ReadonlyMap<string, Figure> {
  const found = filesIn(contentDirectory, 'figures', '.yaml').flatMap((name) =>
    entriesOf(contentDirectory, `figures/${name}`, report),
  )
  const figures = new Map<string, Figure>()
  for (const id of new Set(found.map(({ entry }) => entry.id))) {
    const ordered = found
      .filter(({ entry }) => entry.id === id)
      .sort((a, b) => a.entry.validFrom.localeCompare(b.entry.validFrom))
    const last = ordered.at(-1)?.entry
    if (!last) continue
    checkPeriods(ordered, report)
    figures.set(id, {
      id,
      kind: last.kind,
      ...(last.unit ? { unit: last.unit } : {}),
      label: last.label.fr,
      periods: ordered.map(periodOf),
    })
  }
  return figures
}
