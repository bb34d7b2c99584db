/**
 * Whether the browser promised to keep what this device stores. Without the promise it may drop everything when the disk
 * is full; the technician's page shows it, since a kiosk must be set up so that it is granted.
 */
export interface Persistence {
  readonly isPersisted: boolean
  readonly usedBytes?: number
  readonly availableBytes?: number
}

type Storage = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>

const never = () => Promise.resolve(false)

async function told(storage: Storage, ask: () => Promise<boolean>): Promise<Persistence> {
  const isPersisted = await storage
    .persisted()
    .then((is) => is || ask())
    .catch(() => false)
  const { usage, quota } = await storage.estimate().catch((): StorageEstimate => ({}))
  return {
    isPersisted,
    ...(usage === undefined ? {} : { usedBytes: usage }),
    ...(usage === undefined || quota === undefined ? {} : { availableBytes: Math.max(0, quota - usage) }),
  }
}

/** How things stand; asks nothing of the browser. Never rejects. */
export const readPersistence = async (storage: Storage | undefined = navigator.storage): Promise<Persistence> =>
  storage ? told(storage, never) : { isPersisted: false }

/** Asks for the promise when it is not given yet. Never rejects: an old browser simply promises nothing. */
export const askPersistence = async (storage: Storage | undefined = navigator.storage): Promise<Persistence> =>
  storage ? told(storage, () => storage.persist()) : { isPersisted: false }
