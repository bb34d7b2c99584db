/**
 * Has the browser begin a new write-ahead log. Chromium keeps IndexedDB in LevelDB and goes on writing at the end of the log it
 * finds, even when a kill cut the last record in two. Nothing is lost at that start; at the next one, LevelDB meets the cut
 * record in the middle of the log ("checksum mismatch") and Chromium deletes every database of the origin. Deleting a
 * database makes LevelDB write its log out into a table and drop it, cut record and all: 2 to 10 ms.
 * Reproduced with Chromium 150 in `test/device/storage/killed-browser.test.ts`.
 */

/** Rejects only where there is no IndexedDB at all: a browser that refuses a database has no log to renew. `slot` keeps machines in tabs of one browser apart. */
export async function beginFreshLog(slot: string): Promise<void> {
  const name = `said-${slot}-fresh-log`
  const created = indexedDB.open(name)
  await ended(created)
  if (created.readyState === 'done' && !created.error) created.result.close()
  await ended(indexedDB.deleteDatabase(name))
}

/** Done, refused, or left to another tab that is doing the same. */
const ended = (request: IDBOpenDBRequest): Promise<void> =>
  new Promise((resolve) => {
    for (const how of ['success', 'error', 'blocked']) request.addEventListener(how, () => resolve())
  })
