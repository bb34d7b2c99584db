/** Why a person comes when they come, as the desk reads it and may say it aloud. */
import type { CallReason } from '../../domain/queue/call-reason.ts'
import { clockTime } from '../../ui/language/clock-time.ts'
import { t } from './words.ts'

/** "18 min", "2 h 05 min". */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return t('minutes', { count: minutes })
  return t('hours', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') })
}

/** "Rendez-vous de 10:00." */
export const reasonWords = ({ rule, slotAt, pick }: CallReason, timeZone: string): string =>
  t(`reason.${rule}`, {
    time: slotAt === undefined ? '' : clockTime(slotAt, timeZone),
    pick: pick ? t(`pick.${pick}`) : '',
  })
