/** The kinds of field that content files have in common. */
import * as v from 'valibot'
import type { Validity } from '../../domain/guidance/figure.ts'
import { sourceKinds, type Source } from '../../domain/guidance/source.ts'
import { textVariants, type TextVariant } from '../../domain/values/language.ts'
import { isLocalDate, type LocalDate } from '../../domain/values/local-date.ts'
import { statuses } from '../../domain/values/status.ts'
import { refusal } from './check-shape.ts'

/** One of a fixed list of words. */
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, refusal('This word is not one of the list.', `Write one of: ${words.join(', ')}.`))

export const text = v.pipe(
  v.string(refusal('A text is expected.', 'Put the value between double quotes.')),
  v.check(
    (value) => value.trim() !== '',
    refusal('The text is empty.', 'Write it, or remove the field if it may be absent.'),
  ),
)

export const identifier = v.pipe(
  text,
  v.regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    refusal('An id is made of small letters and hyphens.', 'Name the subject, as in "annual-renewal".'),
  ),
)

export const day: v.GenericSchema<unknown, LocalDate> = v.pipe(
  v.string(refusal('A date is expected.', 'Write it year-month-day: 2026-11-24.')),
  v.isoDate(refusal('This day does not exist or is written otherwise.', 'Write it year-month-day: 2026-11-24.')),
  v.check(
    isLocalDate,
    refusal('This day does not exist or is written otherwise.', 'Write it year-month-day: 2026-11-24.'),
  ),
  v.transform((value) => value as LocalDate),
)

export const status = oneOf(statuses)

export const webAddress = v.pipe(
  text,
  v.check(
    (value) => URL.canParse(value) && /^https?:\/\/[^\s]+$/.test(value),
    refusal('This is not a web address.', 'Write it whole, starting with https://.'),
  ),
)

/** A rule between fields of an entry, reported at one of them. Checked once every field has its own shape. */
export const rule = <Entry extends object>(
  field: keyof Entry & string,
  isRight: (entry: Entry) => boolean,
  message: string,
): v.RawCheckAction<Entry> =>
  v.rawCheck<Entry>(({ dataset, addIssue }) => {
    if (!dataset.typed || isRight(dataset.value)) return
    const value = dataset.value[field]
    addIssue({
      message,
      path: [
        {
          type: 'object',
          origin: 'value',
          input: Object.fromEntries(Object.entries(dataset.value)),
          key: field,
          value,
        },
      ],
    })
  })

const isFound = ({ kind }: Source) => kind !== 'computed'

/** What was computed has no page to show and says how it was; everything else was read somewhere. */
export const source: v.GenericSchema<unknown, Source> = v.pipe(
  v.strictObject({
    title: text,
    url: v.exactOptional(webAddress),
    kind: oneOf(sourceKinds),
    readOn: day,
    versionOf: v.exactOptional(day),
    note: v.exactOptional(text),
  }),
  rule<Source>(
    'url',
    (entry) => !isFound(entry) || entry.url !== undefined,
    refusal('A source that was read has an address.', 'Add "url:", the page where it can be read again.'),
  ),
  rule<Source>(
    'note',
    (entry) => isFound(entry) || entry.note !== undefined,
    refusal('What was computed says how.', 'Add "note:" with the computation.'),
  ),
)

/** A text in the four variants. */
export const localizedText = v.strictObject(
  Object.fromEntries(textVariants.map((variant) => [variant, text])) as Record<TextVariant, typeof text>,
)

/** A rule or figure cannot end before it starts. */
export const endsAfterStart = <Entry extends Validity>(): v.RawCheckAction<Entry> =>
  rule<Entry>(
    'validTo',
    ({ validFrom, validTo }) => validTo === undefined || validFrom <= validTo,
    refusal('It ends before it starts.', 'Correct validFrom or validTo.'),
  )
