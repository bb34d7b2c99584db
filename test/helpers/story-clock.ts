/** The clock of a server under test, for stories of a working day told at any hour of any day. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { instant, type Instant } from '../../src/domain/values/instant.ts'
import { addDays, localDateAt, type LocalDate } from '../../src/domain/values/local-date.ts'
import { instantAt, localTime } from '../../src/domain/values/local-time.ts'
import { weekdayOf } from '../../src/domain/values/weekday.ts'

const zone = 'Europe/Paris'

/** The next Monday: every demonstration site receives on that day, in the morning too. */
export function nextMonday(): LocalDate {
  let day = addDays(localDateAt(instant(Date.now()), zone), 1)
  while (weekdayOf(day) !== 'monday') day = addDays(day, 1)
  return day
}

/** @param time `08:50`, on the clocks of the sites. */
export const mondayAt = (time: string): Instant => instantAt(nextMonday(), localTime(time), zone)

export interface StoryClock {
  /** What the server is started with. */
  readonly environment: Readonly<Record<string, string>>
  /** Shows another moment from now on, and goes on from there. */
  show(at: Instant): void
  remove(): void
}

export function openStoryClock(at: Instant): StoryClock {
  const folder = mkdtempSync(join(tmpdir(), 'said-clock-'))
  const [file, next] = [join(folder, 'offset'), join(folder, 'next')]
  // Put in place whole: the server reads it whenever it asks for the time.
  const show = (moment: Instant) => {
    writeFileSync(next, String(moment - Date.now()))
    renameSync(next, file)
  }
  show(at)
  return {
    environment: {
      NODE_OPTIONS: `--import ${resolve('test/helpers/shifted-clock.js')}`,
      CLOCK_OFFSET_FILE: file,
    },
    show,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
