/** What a person may do with their own ticket on their own phone. */
export const phoneGestures = ['leaveQueue', 'deferVisit', 'resumeVisit', 'presentAgain'] as const
export type PhoneGesture = (typeof phoneGestures)[number]
