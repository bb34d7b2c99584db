/** Loaded before a server under test: its clock shows another day, so that a story of nine in the morning is told at any hour. */
const offset = Number(process.env.CLOCK_OFFSET_MILLISECONDS ?? 0)
const realNow = Date.now
Date.now = () => realNow() + offset
