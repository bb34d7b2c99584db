/** The letters of the keyboard on the screen, row by row, in the order of the keyboards people know. */
import { codeAlphabet } from '../../domain/appointments/check-in-code.ts'

/**
 * `code`: the sixteen letters a code may have, and no other key to press by mistake. `address`: of an e-mail, with its own signs at
 * hand and no letter that none has. `phone`: the keys of a telephone.
 */
export type KeyboardLayout = 'latin' | 'arabic' | 'digits' | 'code' | 'address' | 'phone'

const rows = (...lines: readonly string[]): readonly (readonly string[])[] => lines.map((line) => line.split(' '))

export const keyboardLayouts: Record<KeyboardLayout, readonly (readonly string[])[]> = {
  latin: rows('a z e r t y u i o p', 'q s d f g h j k l m', 'w x c v b n é è à ç', 'â ê î ô û ù ï - ’'),
  arabic: rows('ض ص ث ق ف غ ع ه خ ح ج', 'ش س ي ب ل ا ت ن م ك ط', 'ذ ء ؤ ر ى ة و ز ظ د', 'أ إ آ ئ لا'),
  digits: rows('1 2 3 4 5', '6 7 8 9 0', "- / ’ ' ."),
  code: [Array.from(codeAlphabet.slice(0, 8)), Array.from(codeAlphabet.slice(8))],
  address: rows('a z e r t y u i o p', 'q s d f g h j k l m', 'w x c v b n', '@ . - _ +'),
  phone: rows('1 2 3', '4 5 6', '7 8 9', '+ 0'),
}

const writing = ['latin', 'arabic', 'digits'] as const

/** What a keyboard may be changed to while writing, from the layout it began with. */
export const layoutsBeside: Record<KeyboardLayout, readonly KeyboardLayout[]> = {
  latin: writing,
  arabic: writing,
  digits: writing,
  code: ['code'],
  address: ['address', 'digits'],
  phone: ['phone'],
}
