/**
 * Loaded before a server under test: its clock shows another day, so that a story of nine in the morning is told at any hour.
 * The offset stands in the environment, or in a file when the story goes on later in the day.
 */
import { readFileSync } from 'node:fs'

const realNow = Date.now
const file = process.env.CLOCK_OFFSET_FILE
const readAgainAfterMilliseconds = 50
let offset = Number(process.env.CLOCK_OFFSET_MILLISECONDS ?? 0)
let readAt = 0

function readOffset(now) {
  if (!file || now - readAt < readAgainAfterMilliseconds) return offset
  readAt = now
  offset = Number(readFileSync(file, 'utf8'))
  return offset
}

Date.now = () => {
  const now = realNow()
  return now + readOffset(now)
}
