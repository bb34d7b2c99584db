/**
 * The version of everything in this room plus the catalogue's shapes. A device and a server of different versions do
 * not exchange: the device keeps its outbox, updates itself when idle, and sends then.
 *
 * History, one line a version:
 * 1  2026-11  first protocol: push, pull, hint; issue, call, recall, start, finish, no-show, leave.
 */
export const protocolVersion = 1
