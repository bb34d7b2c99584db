/**
 * A request for social housing as scoring sees it: what kind it is, where it asks to live, what is known of the household.
 */
/** A first request, or a transfer asked by a household already housed by a social landlord (*mutation*). */
export const requestKinds = ['first-request', 'transfer'] as const
export type RequestKind = (typeof requestKinds)[number]
