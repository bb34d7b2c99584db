/** What tells two machines that say the same things from two that do not. */

/** Twelve hexadecimal digits of the sheets, figures, grids and places of this app. */
export const loadFingerprint = async (): Promise<string> => (await import('virtual:content/fingerprint')).fingerprint
