import { outcomesOffered, type InterviewOutcome } from '../../domain/queue/interview-outcome.ts'
import { policyOf } from '../../domain/queue/queue-state.ts'
import type { Leg } from '../../domain/queue/ticket.ts'
import { Button } from '../../ui/action/button.tsx'
import type { DeskAtWork } from './desk-at-work.ts'
import { outcomeWords, t } from './words.ts'

export interface FinishServiceProps extends DeskAtWork {
  readonly leg: Leg
}

/** One touch ends the interview, with or without what it led to: noting it is offered, and never in the way. */
export function FinishService({ leg, desk, state, isBusy, ask }: FinishServiceProps) {
  const outcomes = outcomesOffered(state.site, policyOf(state), leg)
  const finish = (outcome?: InterviewOutcome) =>
    void ask({
      type: 'finishService',
      deskId: desk.id,
      legId: leg.legId,
      ...(outcome === undefined ? {} : { outcome }),
    })
  return (
    <>
      <Button key="finish" pictogram="check" isWide isBusy={isBusy} onPress={() => finish()}>
        {t('finish')}
      </Button>
      {outcomes.length > 0 && (
        <fieldset class="finish-with">
          <legend>{t('finishWith')}</legend>
          <div class="finish-choices">
            {outcomes.map((outcome) => (
              <Button key={outcome} variant="secondary" isBusy={isBusy} onPress={() => finish(outcome)}>
                {outcomeWords(outcome)}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}
