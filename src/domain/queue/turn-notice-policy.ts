/** When people who left an address are told that their turn comes; the site's choice, not law. */
export interface TurnNoticePolicy {
  /** "Soon" is said when this many people or fewer come before. */
  readonly peopleBefore: number
  /** A notice that could not leave for this long does not leave any more. */
  readonly latestSeconds: number
}

/** At the third place, as the office-hours queue of Penn Labs does it; a site may set its own. */
export const defaultTurnNotices: TurnNoticePolicy = { peopleBefore: 2, latestSeconds: 180 }
