/**
 * The code a person shows at a kiosk. Eight consonants that stand at the same place on AZERTY and QWERTY keyboards: a scanner
 * set to the other one types the same letters. No vowel, so no word; no digit, so nothing looks like another. It says
 * "this appointment is here" and nothing else: it opens no link and cancels nothing.
 */
export const codeAlphabet = 'BCDFGHJKLNPRSTVX'
export const codeLength = 8

/** @param chance a whole number from 0 to 15 for each letter. */
export const codeFrom = (chance: readonly number[]): string =>
  Array.from({ length: codeLength }, (_, index) =>
    codeAlphabet.charAt((chance[index] ?? 0) % codeAlphabet.length),
  ).join('')

/** `BCDFGHJK` is read and dictated `BCDF GHJK`. */
export const writeCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** What was typed or scanned, spaces, dashes and case aside. @returns undefined when it cannot be a code. */
export function parseCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const isCode = letters.length === codeLength && [...letters].every((letter) => codeAlphabet.includes(letter))
  return isCode ? letters : undefined
}
