/** What `sheet.yaml` and the front matter of a variant must carry. */
import * as v from 'valibot'
import { textVariants } from '../../domain/values/language.ts'
import { refusal } from '../files/check-shape.ts'
import { day, endsAfterStart, identifier, oneOf, rule, source, status, text } from '../files/fields.ts'

const isReadSource = ({ kind }: { kind: string }) => kind === 'law' || kind === 'official-page'

const fields = v.strictObject({
  code: v.pipe(
    text,
    v.regex(/^[A-Z]\d{2}$/, refusal('A code is a capital letter and two digits.', 'Write it as in the tree: B07.')),
  ),
  topic: identifier,
  situations: v.array(identifier),
  pictogram: identifier,
  status,
  owner: text,
  checkedOn: day,
  validFrom: day,
  validTo: v.exactOptional(day),
  tags: v.array(text),
  related: v.array(identifier),
  sources: v.pipe(
    v.array(source),
    v.minLength(1, refusal('A sheet without a source cannot be trusted.', 'Add at least one source, read by you.')),
  ),
  notYet: v.exactOptional(v.array(oneOf(textVariants))),
})

export type SheetEntry = v.InferOutput<typeof fields>

export const sheetEntry: v.GenericSchema<unknown, SheetEntry> = v.pipe(
  fields,
  endsAfterStart<SheetEntry>(),
  rule<SheetEntry>(
    'status',
    ({ status: is, sources }) => is !== 'official' || sources.some(isReadSource),
    refusal('An official sheet rests on the law or on an official page.', 'Add that source, or write status: draft.'),
  ),
)

const plainWords = v.pipe(
  text,
  v.check(
    (value) => !/\p{Nd}/u.test(value),
    refusal(
      'A digit stands in a text read on the card.',
      'Say it in words; figures belong in the body, as {figure-id}.',
    ),
  ),
  v.check(
    (value) => !/[{}<>*_[\]]/.test(value),
    refusal('Titles and summaries are plain words.', 'Remove the braces, brackets, stars and angle brackets.'),
  ),
)

export const sheetWords = v.strictObject({ title: plainWords, summary: plainWords })
