/**
 * Who is told of an earlier slot. Whoever has waited longest is told first, of the earliest slot that suits them; one slot
 * is told to one person at a time, and nobody is written to more than three times: being told of a slot that
 * somebody else has just taken is worse than not being told.
 */
import type { SiteId } from '../values/ids.ts'
import { secondsBetween, type Instant } from '../values/instant.ts'

export const maximumNotices = 3
const secondsBetweenNotices = 20 * 3600
const earlierByMilliseconds = 24 * 3_600_000

export interface EarlierWish {
  readonly personId: string
  /** Start of the appointment they have; undefined when there was no slot for them at all. */
  readonly before?: Instant
  readonly notices: number
  readonly lastNoticeAt?: Instant
}

export interface OfferedSlot {
  readonly siteId: SiteId
  readonly start: Instant
}

export interface EarlierOffer {
  readonly personId: string
  readonly slot: OfferedSlot
}

/** One name a slot, for what has been told to somebody already. */
export const slotKey = ({ siteId, start }: OfferedSlot): string => `${siteId} ${start}`

const mayBeTold = ({ notices, lastNoticeAt }: EarlierWish, now: Instant): boolean =>
  notices < maximumNotices && (lastNoticeAt === undefined || secondsBetween(lastNoticeAt, now) >= secondsBetweenNotices)

interface Round<Wish extends EarlierWish> {
  /** Longest wait first. */
  readonly wishes: readonly Wish[]
  /** Free slots for one wish, in the order of time. */
  readonly slotsOf: (wish: Wish) => readonly OfferedSlot[]
  /** Slots told to somebody a moment ago, who may still be on the way to take them. */
  readonly recentlyTold: ReadonlySet<string>
  readonly now: Instant
}

/** @returns whom to tell of which slot, at most one slot a person and one person a slot. */
export function earlierOffers<Wish extends EarlierWish>(round: Round<Wish>): readonly EarlierOffer[] {
  const told = new Set(round.recentlyTold)
  return round.wishes.flatMap((wish) => {
    if (!mayBeTold(wish, round.now)) return []
    const { before } = wish
    const slot = round
      .slotsOf(wish)
      .find(
        (each) => !told.has(slotKey(each)) && (before === undefined || each.start <= before - earlierByMilliseconds),
      )
    if (!slot) return []
    told.add(slotKey(slot))
    return [{ personId: wish.personId, slot }]
  })
}
