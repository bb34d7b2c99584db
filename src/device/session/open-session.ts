/** Opens a device: from what it keeps, before any network; then puts it in step with its site. */
import { computed, effect, untracked } from '@preact/signals-core'
import { uuidv7 } from 'uuidv7'
import { businessDayAt } from '../../domain/queue/business-day.ts'
import type { LegId, VisitId } from '../../domain/values/ids.ts'
import { instant, type Instant } from '../../domain/values/instant.ts'
import { openSiteAppointments } from '../appointments/site-appointments.ts'
import type { DeviceStorage } from '../storage/device-storage.ts'
import type { Identity } from '../storage/identity.ts'
import { HttpSiteServer, type Fetch } from '../sync/http-site-server.ts'
import { lineSharing } from '../sync/shared-line.ts'
import type { SiteServer } from '../sync/site-server.ts'
import { Synchronizer } from '../sync/synchronizer.ts'
import { turnFor, type Turn } from '../sync/turn.ts'
import { Dispatcher } from './dispatcher.ts'
import { Enroller } from './enroller.ts'
import { inspectDevice } from './inspection.ts'
import { newFollowSecret, type FollowSecret } from './follow-secret.ts'
import { keepSettings } from './keep-settings.ts'
import { watchExpected } from './expected-watch.ts'
import { onLineBack } from './line-back.ts'
import { openStorage } from './open-storage.ts'
import { QueueMirror } from './queue-mirror.ts'
import { isFact } from './preview.ts'
import type { Session } from './session.ts'
import { TicketOffice } from './ticket-office.ts'

/** What the session takes from its machine; all handed in, so that a test hands in a world of its own. */
export interface SessionPorts {
  readonly storage: DeviceStorage
  readonly server: SiteServer
  readonly fetch: Fetch
  readonly turn: Turn
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** From 0 to 1. */
  readonly chance: () => number
  readonly newId: () => string
  readonly newFollowSecret: () => Promise<FollowSecret | undefined>
  /** Calls back when the line is worth trying at once. Returns how to stop. */
  readonly onLineBack: (listener: () => void) => () => void
}

export interface OpenSession {
  /** The place in the building, `centre-kiosk-1`; each has its own database. */
  readonly slot: string
  /** Used when the device has no identity yet, or when the server does not know it any more. */
  readonly enrolmentCode?: string
  readonly ports?: Partial<SessionPorts>
}

/** Resolves from local storage alone: with the network cut and the server dead, a kiosk that was enrolled gives numbers. */
export async function openSession({ slot, enrolmentCode, ports: given = {} }: OpenSession): Promise<Session> {
  const ports = await completed(slot, given)
  const { storage, now } = ports
  const mirror = new QueueMirror(storage)
  const lineOpened = (identity: Identity) => void keepSettings(ports, identity)
  const synchronizer = new Synchronizer({ ...ports, isFact, lineOpened }, await startingOffset(storage, now()))
  const enroller = new Enroller({ ...ports, enrolled: () => mirror.refresh() })
  const dispatcher = new Dispatcher({ ...ports, mirror, synchronizer })
  const correctedNow = (): Instant => instant(Math.round(now()) + synchronizer.clockOffsetMilliseconds)
  const site = computed(() => mirror.identity.value?.site)
  const appointments = openSiteAppointments(
    () => ({ fetch: ports.fetch, apiAddress: apiAddress() }),
    () => speakerOf(mirror.identity.peek()),
  )
  const watch = watchExpected({ connection: synchronizer.connection, site, appointments, now: correctedNow })
  const office = new TicketOffice({ ...ports, mirror, synchronizer, expected: watch.today }, dispatcher)
  const stops = [storage.onChange(() => void mirror.refresh()), ports.onLineBack(() => void synchronizer.synchronize())]
  stops.push(effect(() => synchronizer.setPendingCount(mirror.pendingCount.value)))
  // Also when another tab of this slot was enrolled anew: the old secret opens nothing any more.
  stops.push(effect(() => startAs(mirror.identity.value, synchronizer)))

  await mirror.refresh()
  if (mirror.identity.peek()) enroller.state.value = 'enrolled'
  if (enrolmentCode !== undefined) stops.push(enrolWhenNeeded(enrolmentCode, { mirror, synchronizer, enroller }))

  return {
    slot,
    enrolment: enroller.state,
    device: computed(() => mirror.identity.value?.device),
    site,
    confirmed: mirror.confirmed,
    view: mirror.view,
    connection: synchronizer.connection,
    isStorageDurable: storage.isDurable,
    now: correctedNow,
    businessDay: () => {
      const own = site.peek()
      if (!own) throw new Error('This device has no site yet: enrol it first.')
      return businessDayAt(own, correctedNow())
    },
    enrol: (code) => enroller.enrol(code),
    dispatch: (command) => dispatcher.dispatch(command),
    newLegId: () => ports.newId() as LegId,
    newVisitId: () => ports.newId() as VisitId,
    elsewhere: async () => {
      const identity = mirror.identity.peek()
      const answer = identity && (await ports.server.elsewhere(identity))
      return answer?.ok ? answer.value : undefined
    },
    issueTicket: (wish) => office.issue(wish),
    appointments,
    expected: watch.today,
    markPrinted: (visitId) => storage.markPrinted(visitId, correctedNow()),
    heartbeats: async () => {
      const identity = mirror.identity.peek()
      const answer = identity && (await ports.server.heartbeats(identity))
      return answer?.ok ? answer.value : undefined
    },
    boards: async () => {
      const identity = mirror.identity.peek()
      const answer = identity && (await ports.server.boards(identity))
      return answer?.ok ? answer.value : undefined
    },
    board: async (siteId) => {
      const identity = mirror.identity.peek()
      const answer = identity && (await ports.server.board(identity, siteId))
      if (answer?.ok) return answer.value
      return answer?.refusal?.code === 'other-site' ? 'not-shown' : undefined
    },
    inspect: () => inspectDevice(storage, synchronizer),
    refresh: async () => {
      await synchronizer.synchronize()
      await mirror.refresh()
    },
    close: () => {
      watch.stop()
      stops.forEach((stop) => stop())
      enroller.close()
      synchronizer.stop()
      storage.close()
    },
  }
}

/**
 * What the clock is corrected by until the site is heard of. It never starts before the last thing this device knows of: a
 * battery that died in a power cut sets the clock back by years, and the numbers of the day would begin at 01 again.
 */
async function startingOffset(storage: DeviceStorage, now: number): Promise<number> {
  const { eventLog, outbox } = storage
  const { cursor } = await eventLog.position()
  const [last] = await eventLog.readAfter(cursor - 1)
  const waiting = await outbox.unanswered(Number.MAX_SAFE_INTEGER)
  const gestures = waiting.map(({ envelope }) => envelope.issuedAt + envelope.clockOffsetMilliseconds)
  const told = last?.at ?? (await eventLog.snapshot())?.takenAt ?? 0
  const known = gestures.reduce((latest, each) => Math.max(latest, each), told)
  return Math.max(await storage.clockOffsetMilliseconds(), known - now)
}

async function completed(slot: string, given: Partial<SessionPorts>): Promise<SessionPorts> {
  const fetchOnLine: Fetch = given.fetch ?? ((input, init) => fetch(input, init))
  return {
    storage: given.storage ?? (await openStorage(slot)),
    server: given.server ?? new HttpSiteServer({ fetch: fetchOnLine, apiAddress: apiAddress(), share: lineSharing() }),
    fetch: fetchOnLine,
    turn: given.turn ?? turnFor(slot),
    now: given.now ?? Date.now,
    chance: given.chance ?? Math.random,
    newId: given.newId ?? uuidv7,
    newFollowSecret: given.newFollowSecret ?? newFollowSecret,
    onLineBack: given.onLineBack ?? onLineBack,
  }
}

const apiAddress = (): string => new URL('./api/', document.baseURI).href

const speakerOf = (identity: Identity | undefined) =>
  identity && { siteId: identity.device.siteId, token: identity.token }

function startAs(identity: Identity | undefined, synchronizer: Synchronizer): void {
  if (identity) untracked(() => synchronizer.start(identity))
}

interface EnrolmentParts {
  readonly mirror: QueueMirror
  readonly synchronizer: Synchronizer
  readonly enroller: Enroller
}

/** Once at most: at the start without an identity, or when the server turns out not to know the one we have. */
function enrolWhenNeeded(code: string, { mirror, synchronizer, enroller }: EnrolmentParts): () => void {
  let isAsked = false
  return effect(() => {
    const isUnknown = !mirror.identity.value || synchronizer.connection.value.problem === 'unauthorized'
    if (isAsked || !isUnknown) return
    isAsked = true
    void enroller.enrolPatiently(code)
  })
}
