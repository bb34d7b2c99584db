/**
 * Secrets of machines. A token has 256 random bits and is stored hashed: whoever reads the database cannot speak as a kiosk. Its
 * entropy makes a slow hash needless. Codes have 80 bits in an alphabet without look-alikes, so that they can be typed.
 */
import { createHash, randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** 16 characters of an alphabet of 32: no bias, 256 is a multiple of 32. */
export const newCode = (): string => Array.from(randomBytes(16), (byte) => alphabet.charAt(byte % 32)).join('')
