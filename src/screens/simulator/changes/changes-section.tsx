import { useMemo } from 'preact/hooks'
import type { Answers } from '../../../domain/simulator/answers.ts'
import type { DayChange } from '../../../domain/simulator/day-changes.ts'
import {
  possibleChanges,
  type PossibleAnswer,
  type PossibleChanges,
} from '../../../domain/simulator/possible-changes.ts'
import type { FactId } from '../../../domain/values/ids.ts'
import { monthsBetween, type LocalDate } from '../../../domain/values/local-date.ts'
import { formatDate } from '../../../ui/language/number-format.ts'
import { factValueWords, factWords } from '../fact-words.ts'
import { Folded } from '../folded.tsx'
import { gainWords } from '../gain-words.ts'
import type { JourneyContent } from '../journey-content.ts'
import { boundsWords, simulatorWords as t } from '../simulator-words.ts'
import './changes-section.css'

export interface ChangesSectionProps {
  readonly content: JourneyContent
  readonly answers: Answers
}

/** What would change the points: time, and each other answer that is not sensitive, folded by theme. */
export function ChangesSection({ content, answers }: ChangesSectionProps) {
  const { interview, coming } = content
  const found = useMemo(
    () => possibleChanges(interview, answers, coming ? [coming.grid] : []),
    [interview, answers, coming],
  )
  return (
    <section class="simulator-section simulator-changes">
      <h2>{t('changes.title')}</h2>
      {found ? <Changes found={found} content={content} /> : <p>{t('changes.notCertain')}</p>}
    </section>
  )
}

const Changes = ({ found, content }: { readonly found: PossibleChanges; readonly content: JourneyContent }) => (
  <>
    <p>{t('changes.lead')}</p>
    <section class="simulator-family">
      <h3>{t('changes.timeTitle')}</h3>
      {found.days.length > 0 ? (
        <Days days={found.days} today={content.interview.today} />
      ) : (
        <p>{t('changes.noTime')}</p>
      )}
    </section>
    {found.themes.map(({ theme, answers }) => (
      <Folded
        key={theme}
        title={content.questionnaireTexts.themes[theme] ?? ''}
        count={t('changes.count', { count: answers.length })}
      >
        <OtherAnswers answers={answers} content={content} />
      </Folded>
    ))}
    <p class="simulator-small">{t('changes.personal')}</p>
  </>
)

const Days = ({ days, today }: { readonly days: readonly DayChange[]; readonly today: LocalDate }) => (
  <ul class="simulator-gains">
    {days.map((day) => (
      <li key={day.first}>
        <span>{dayWords(day, today)}</span>
        <strong>{gainWords(day.gain)}</strong>
        <span class="simulator-small">{t('changes.total', { points: boundsWords(day.total) })}</span>
      </li>
    ))}
  </ul>
)

function dayWords({ first, last, times, isNewVersion }: DayChange, today: LocalDate): string {
  const date = formatDate(first)
  if (isNewVersion) return t('changes.newVersion', { date })
  if (times > 1) return t('changes.monthly', { first: date, last: formatDate(last) })
  const count = monthsBetween(today, first)
  return count === 0 ? t('changes.soon', { date }) : t('changes.on', { count, date })
}

interface OtherAnswersProps {
  readonly answers: readonly PossibleAnswer[]
  readonly content: JourneyContent
}

/** A question with several other boxes says its name once. */
const OtherAnswers = ({ answers, content }: OtherAnswersProps) =>
  [...new Set(answers.map(({ fact }) => fact))].map((fact) => {
    const own = answers.filter((each) => each.fact === fact)
    return <OneFact key={fact} fact={fact} answers={own} content={content} />
  })

function OneFact({ fact, answers, content }: OtherAnswersProps & { readonly fact: FactId }) {
  const isAlone = answers.length === 1
  return (
    <div class="simulator-fact">
      {!isAlone && <h3>{content.gridTexts.facts[fact]?.label}</h3>}
      <ul class="simulator-gains">
        {answers.map(({ value, difference }) => (
          <li key={String(value)}>
            <span>{(isAlone ? factWords : factValueWords)({ fact, value }, content)}</span>
            {difference ? <strong>{gainWords(difference)}</strong> : <span>{t('changes.depends')}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
