/** The letters of the keyboard on the screen, row by row, in the order of the keyboards people know. */
export type KeyboardLayout = 'latin' | 'arabic' | 'digits'

const rows = (...lines: readonly string[]): readonly (readonly string[])[] => lines.map((line) => line.split(' '))

export const keyboardLayouts: Record<KeyboardLayout, readonly (readonly string[])[]> = {
  latin: rows('a z e r t y u i o p', 'q s d f g h j k l m', 'w x c v b n é è à ç', 'â ê î ô û ù ï - ’'),
  arabic: rows('ض ص ث ق ف غ ع ه خ ح ج', 'ش س ي ب ل ا ت ن م ك ط', 'ذ ء ؤ ر ى ة و ز ظ د', 'أ إ آ ئ لا'),
  digits: rows('1 2 3 4 5', '6 7 8 9 0', "- / ’ ' ."),
}
