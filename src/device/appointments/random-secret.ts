/** A secret as an address may carry it: random bytes, in the alphabet of base64url, without padding. */
export const randomSecret = (bytes: number): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** Drawn once a wish and sent with each of its requests: what was asked twice, because an answer was lost, is done once. */
export const newRequestToken = (): string => randomSecret(32)
