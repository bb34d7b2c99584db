/** Whole minutes, as a person counts a wait. */
export const minutesOf = (seconds: number): number => Math.floor(seconds / 60)
