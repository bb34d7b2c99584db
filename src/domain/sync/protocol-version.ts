/**
 * The version of everything in this room plus the catalogue's shapes. A device and a server of different versions do
 * not exchange: the device keeps its outbox, updates itself when idle, and sends then.
 *
 * History, one line a version:
 * 1  2026-11  first protocol: push, pull, hint; issue, call, recall, start, finish, no-show, leave.
 * 2  2026-11  whole state machine: pick, send back, park, defer, present again, transfer, void, undo; desk sessions, closed
 *             queues, end of day, rules in the log; a ticket may carry an appointment, the wait shown and a secret's hash.
 *             Every command and event of 1 is one of 2, unchanged: an outbox or a log of 1 is understood as it stands.
 * 3  2026-11  erasure: a log may start from a snapshot, which the site sends to whoever holds another generation; a pull says
 *             which it holds. Commands and events are those of 2, unchanged.
 * 4  2026-11  two sites in one gesture: a person is sent to another site, which expects them, and may be taken back; the outcome
 *             of an interview; rules of calling may say the usual journey and the outcomes offered; the day that was ended is
 *             remembered; from when on a manager is told is set in the log. Every command and event of 3 is one of 4, unchanged.
 *             The live line brings what is new with its hint.
 */
export const protocolVersion = 4
