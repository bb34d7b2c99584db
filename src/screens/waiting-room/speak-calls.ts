/** Speaks each acknowledged call once, in French; what was called before the display opened is history. */
import { effect } from '@preact/signals'
import { chime, openSound } from '../../device/speech/sound.ts'
import { createAnnouncer, type Announcer } from '../../device/speech/announcer.ts'
import { deviceSpeaker, warmVoice } from '../../device/speech/device-speaker.ts'
import type { Session } from '../../device/session/session.ts'
import { callsToAnnounce, type DisplayCall } from '../../domain/queue/display.ts'
import { spokenParts } from '../../domain/queue/ticket-label.ts'
import { t } from './words.ts'

const calledAloud = 0.9

/** Starts at the head of the log as first read. @returns how to stop. */
export function speakCalls(session: Session): () => void {
  const speaker = deviceSpeaker()
  let chiming: AbortController | undefined
  const announcer = createAnnouncer({
    say: (pieces) => speaker.say(pieces),
    chime: async () => chime(calledAloud, (chiming = new AbortController()).signal),
    silence: () => {
      chiming?.abort()
      speaker.stop()
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    nowMilliseconds: () => session.now(),
  })
  // A machine without any sound shows its calls all the same.
  openSound().catch(() => undefined)
  void warmVoice('fr')
  let spokenUpTo: number | undefined
  return effect(() => {
    const state = session.confirmed.value
    const { lastContactAt } = session.connection.value
    // Until the log has been read from the site, what is in it may be an hour old.
    if (!state || lastContactAt === undefined) return
    // Below what was spoken: the site was restored from a backup, and begins again from there.
    if (spokenUpTo === undefined || state.siteSequence < spokenUpTo) spokenUpTo = state.siteSequence
    for (const call of callsToAnnounce(state, spokenUpTo, session.now())) say(announcer, call)
    spokenUpTo = state.siteSequence
  })
}

/** A comma between the parts, so that a voice does not run "A 1 07" into a year. */
const spokenLabel = (label: string): string => spokenParts(label).join(', ')

const say = (announcer: Announcer, call: DisplayCall): void =>
  announcer.announce({
    subject: call.legId,
    key: call.callKey,
    calledAtMilliseconds: call.calledAt,
    pieces: [{ text: t('announcement', { label: spokenLabel(call.label), desk: call.deskNumber }), language: 'fr' }],
  })
