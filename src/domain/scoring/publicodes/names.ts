/** Names of exported rules: flat, so that no rule switches another off by being under it. */
export const factName = (id: string): string => `fait ${id}`
/** A rate is exported as dividend and divisor. */
export const rateDividendName = (id: string): string => `fait ${id} dividende`
export const rateDivisorName = (id: string): string => `fait ${id} diviseur`
/** Points of a group or criterion if met. */
export const nodeName = (id: string): string => `points ${id}`
/** Whether an effect beside points applies. */
export const effectName = (id: string): string => `effet ${id}`
/** Whether it is met. */
export const metName = (id: string): string => `rempli ${id}`
