/** What `communes.yaml` and `sites.yaml` of a territory must carry. */
import * as v from 'valibot'
import { abcZones } from '../../domain/guidance/commune.ts'
import { thresholdBounds } from '../../domain/queue/board-thresholds.ts'
import { interviewOutcomes } from '../../domain/queue/interview-outcome.ts'
import { deskRights } from '../../domain/queue/place.ts'
import { refusal } from '../files/check-shape.ts'
import { day, identifier, localizedText, oneOf, source, status, text } from '../files/fields.ts'
import { appointmentsEntry } from './appointment-schema.ts'

const commune = v.strictObject({
  inseeCode: v.pipe(
    v.string(refusal('A text is expected.', 'Put the code between double quotes.')),
    v.regex(/^\d[\dAB]\d{3}$/, refusal('An INSEE code has five characters.', 'Write it between quotes: "63113".')),
  ),
  name: text,
  abcZone: oneOf(abcZones),
})

export const communesFile = v.strictObject({
  name: text,
  status,
  zonedOn: day,
  source,
  /** The folder of the scoring grids that these communes share. */
  grids: v.exactOptional(identifier),
  communes: v.pipe(v.array(commune), v.minLength(1)),
})

const service = v.strictObject({
  id: identifier,
  letter: v.pipe(text, v.regex(/^[A-Z]$/, refusal('A service has one capital letter.', 'Write it: A.'))),
  name: localizedText,
  description: localizedText,
  pictogram: identifier,
  meanMinutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  outcomes: v.exactOptional(v.array(oneOf(interviewOutcomes))),
})

const isTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const desk = v.strictObject({
  id: identifier,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  services: v.pipe(v.array(identifier), v.minLength(1)),
  rights: v.exactOptional(v.array(oneOf(deskRights))),
})

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How long the site remembers; what is not written is as everywhere else. */
const retention = v.strictObject({
  forgetAtHour: v.exactOptional(v.pipe(count, v.maxValue(23))),
  ticketDays: v.exactOptional(count),
  eventMonths: v.exactOptional(v.pipe(count, v.minValue(1))),
})

/** When people who left an address are told of their turn. */
const turnNotices = v.strictObject({
  peopleBefore: v.exactOptional(count),
  latestSeconds: v.exactOptional(v.pipe(count, v.minValue(1))),
})

const { longWaitMinutes, waitingPerOpenDesk } = thresholdBounds

/** From when on the site's managers are told; a supervisor may set others in the log. */
const boardThresholds = v.strictObject({
  longWaitMinutes: v.pipe(count, v.minValue(longWaitMinutes.least), v.maxValue(longWaitMinutes.most)),
  waitingPerOpenDesk: v.pipe(count, v.minValue(waitingPerOpenDesk.least), v.maxValue(waitingPerOpenDesk.most)),
})

const site = v.strictObject({
  id: identifier,
  name: text,
  address: text,
  status,
  timeZone: v.pipe(
    text,
    v.check(isTimeZone, refusal('This time zone does not exist.', 'Write an IANA name: Europe/Paris.')),
  ),
  services: v.pipe(v.array(identifier), v.minLength(1)),
  desks: v.pipe(v.array(desk), v.minLength(1)),
  boardShownTo: v.exactOptional(v.array(identifier)),
  boardThresholds: v.exactOptional(boardThresholds),
  retention: v.exactOptional(retention),
  turnNotices: v.exactOptional(turnNotices),
  technicianCode: v.exactOptional(
    v.pipe(text, v.regex(/^\d{4,8}$/, refusal('A technician’s code has four to eight digits.', 'Write it: "2580".'))),
  ),
  appointments: v.exactOptional(appointmentsEntry),
})

export const sitesFile = v.strictObject({ services: v.array(service), sites: v.array(site) })

export type SitesFile = v.InferOutput<typeof sitesFile>
