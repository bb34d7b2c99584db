/** A civil date as a number that sorts the same way, so that it fits a slot beside the other facts: 2024-06-03 is 20240603. */
import type { LocalDate } from '../../values/local-date.ts'

export const dateNumber = (date: LocalDate): number =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8))

/** The date written by `dateNumber`. */
export function localDateOf(number: number): LocalDate {
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as LocalDate
}
