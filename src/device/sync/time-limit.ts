/** A request that hangs (a proxy that swallows, a cable half out) counts as no line. */
export const requestTimeLimitMilliseconds = 8000

/** Longer than the server's keep-alive: a live line that stays silent this long is dead although nobody closed it. */
export const silenceLimitMilliseconds = 45_000
