/**
 * Recognises what a file for the laboratory must not hold: who people are and how to reach them. It looks at the heading and at
 * what is written; it is a guard against a mistake, not a proof that a file is anonymous (GDPR art. 5.1.c, data minimisation).
 */
import { folded } from './folded.ts'

export const personalKinds = [
  'name',
  'e-mail',
  'telephone',
  'national-number',
  'unique-number',
  'address',
  'birth',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** Whole words of a heading, folded, in French and English. */
const words: Readonly<Record<PersonalKind, readonly string[]>> = {
  name: ['nom', 'noms', 'prenom', 'prenoms', 'name', 'surname', 'firstname', 'lastname', 'patronyme'],
  'e-mail': ['email', 'mail', 'courriel', 'mel'],
  telephone: ['telephone', 'tel', 'phone', 'portable', 'mobile'],
  'national-number': ['nir', 'securite', 'ssn'],
  'unique-number': ['nur', 'unique'],
  address: ['adresse', 'address', 'rue', 'street'],
  birth: ['naissance', 'birth', 'birthday', 'ne', 'nee'],
}

/** What a heading that is no column of the laboratory says it holds. */
export function personalHeading(heading: string): PersonalKind | undefined {
  const found = new Set(folded(heading).split('-'))
  return personalKinds.find((kind) => words[kind].some((word) => found.has(word)))
}

const electronicAddress = /\S+@\S+\.\p{L}{2,}/u
const telephone = /^(?:\+|00)?(?:33|0)[1-9](?:[ .-]?\d{2}){4}$/
/** Sex, year and month of birth, place, order, and the key or not; Corsica has a letter. */
const nationalNumber = /^[1-478]\d{4}(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/i
/** Eighteen figures: the unique number of a request in the national system. */
const uniqueNumber = /^\d{18}$/

/** What a written value looks like. Quick on short values, which are nearly all. */
export function personalValue(text: string): PersonalKind | undefined {
  if (text.length < 6) return undefined
  if (text.includes('@') && electronicAddress.test(text)) return 'e-mail'
  if (text.length < 10) return undefined
  if (telephone.test(text)) return 'telephone'
  const bare = text.replaceAll(/[ .]/g, '')
  if (nationalNumber.test(bare)) return 'national-number'
  return uniqueNumber.test(bare) ? 'unique-number' : undefined
}
