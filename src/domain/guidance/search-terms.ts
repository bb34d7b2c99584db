/**
 * The forms under which a word is looked for. People type what they hear ("cotasion", "numero unik"), without accents,
 * on a shared keyboard; the same folding is applied to the sheets when the app is built and to what is typed.
 * Nothing typed is ever kept, here or elsewhere.
 */

/** Words too common to tell two sheets apart, folded: French, English, Arabic. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'au aux avec ce ces cet cette dans de des du elle en est et eux il ils je la le les leur lui ma mais me mes moi mon ' +
    'ne nos notre nous on par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous ai ' +
    'suis etes sont ete etre avoir avez quel quelle quels quelles comment quand faire fait a c d j l m n s t y ' +
    'an and are as at be by do for from have how i if in is it my of or our that the this to was what when which with ' +
    'you your في من على الى عن مع هل هذا هذه ذلك ما لا او ثم كل ان'
  ).split(' '),
)

/** French words that lose their vowel before another word, and what is left of them: `l’attestation`, `qu’un`. */
const elisions: ReadonlySet<string> = new Set('l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu'.split(' '))

const arabicScript = /\p{Script=Arabic}/u

/** Small letters, no accent, no Arabic vowel sign, one form of alef, ta marbuta, ya and of a hamza on its seat. */
export const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{Mn}\u0640]/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')

/** Cuts a text into folded words, without elided articles, English possessives and words too common to help. */
export function searchWords(text: string): readonly string[] {
  const words = foldLetters(text).match(/[\p{L}\p{Nd}]+(?:['’][\p{L}\p{Nd}]+)*/gu) ?? []
  return words
    .map((word) => {
      const [first = '', ...others] = word.split(/['’]/)
      return elisions.has(first) && others.length > 0 ? others.join('') : first
    })
    .filter((word) => !stopWords.has(word))
}

/** Written as it sounds, in this order. Each line folds spellings that French speakers, and learners, confuse. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/(?<!e)aux$/, 'al'],
  [/ph/g, 'f'],
  [/ck|qu|q/g, 'k'],
  [/sc(?=[eiy])|c(?=[eiy])/g, 's'],
  [/ch/g, 'x'],
  [/c/g, 'k'],
  [/t(?=i[oae])/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/e?au/g, 'o'],
  [/ai|ei/g, 'e'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/^h(?=[aeiou])/, ''],
  [/(\p{L})\1+/gu, '$1'],
  [/[sx]$/, ''],
  [/(?<=.{4})e[rsz]?$/, ''],
]

const asItSounds = (word: string): string =>
  sounds.reduce((heard, [pattern, written]) => heard.replace(pattern, written), word)

/** The article and the small words written onto an Arabic word, then its commonest endings, while a stem remains. */
const arabicStem = (word: string): string =>
  word
    .replace(/^و(?=\p{L}{4})/u, '')
    .replace(/^(?:[بكف]?ال|لل)(?=\p{L}{2})/u, '')
    .replace(/(?<=\p{L}{3})(?:هم|كم|نا|ها|ات|ون|ين|يه|ه|ي)$/u, '')

/**
 * @param word one word of `searchWords`.
 * @returns the forms to look for, the word itself first: at most two.
 */
export function searchForms(word: string): readonly string[] {
  const other = arabicScript.test(word) ? arabicStem(word) : asItSounds(word)
  return other === word || other.length < 2 ? [word] : [word, other]
}
