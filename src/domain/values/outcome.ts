/**
 * The result of something that may be refused for a reason the caller must show: no exception is thrown
 * for bad input, so that nothing typed is ever lost on the way.
 */
export type Outcome<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Wraps a value that passed. */
export const passed = <Value>(value: Value): Outcome<Value, never> => ({ ok: true, value })

/** Wraps the reasons a value was refused; there is always at least one. */
export const refused = <Problem>(...problems: readonly [Problem, ...Problem[]]): Outcome<never, Problem> => ({
  ok: false,
  problems,
})
