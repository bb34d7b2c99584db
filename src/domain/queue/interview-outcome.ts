/**
 * What an interview led to, as one code of a closed list: of the work done, never of the person. No free text, and nothing from
 * which a hardship, a priority or an appeal could be read: a code that could not be said aloud in the waiting room has no
 * place here. Its words stand in `content/strings`. A desk is never made to give one.
 */
import type { Leg } from './ticket.ts'
import type { QueuePolicy } from './queue-policy.ts'
import type { Site } from './place.ts'

export const interviewOutcomes = [
  'informed',
  'request-filed',
  'request-updated',
  'request-renewed',
  'documents-added',
  'documents-missing',
  'points-explained',
  'decision-explained',
  'offer-answered',
  'appointment-given',
  'sent-to-partner',
] as const
export type InterviewOutcome = (typeof interviewOutcomes)[number]

/** The outcomes that a desk is offered: those of the service, within those the rules of the site ask for. */
export function outcomesOffered(
  site: Pick<Site, 'services'>,
  { outcomes }: Pick<QueuePolicy, 'outcomes'>,
  { serviceId }: Pick<Leg, 'serviceId'>,
): readonly InterviewOutcome[] {
  const ofService = site.services.find(({ id }) => id === serviceId)?.outcomes ?? []
  return outcomes === undefined ? ofService : ofService.filter((each) => outcomes.includes(each))
}
