/**
 * What is painted on a ticket and called aloud: service letter, digit of the machine, number of the day — `A107` is
 * service A, kiosk 1, seventh. Numbered as if offline, always, so that no network is needed to give a number. Beyond 99 a dash
 * keeps it readable (`A1-100`). Never an identity: that is the ticket's UUID.
 */
export interface TicketLabel {
  /** One capital letter; I, O and Q are never used, they are read as 1 and 0. */
  readonly letter: string
  /** 0 for a desk, 1 to 9 for the kiosks of a site. */
  readonly kioskDigit: number
  /** From 1, per machine, business day and letter. */
  readonly sequence: number
  /** `b`, `c` … when two machines were given one digit by mistake. */
  readonly suffix?: string
}

/** Starts the numbers of those whom another site sent: no service has it, and nobody mistakes it for another when it is spoken. */
export const arrivalLetter = 'W'

const pattern = /^([A-HJ-NPR-Z])(\d)(?:(\d{2})|-(\d{3,6}))([b-z]{0,3})$/

/** `{letter: 'A', kioskDigit: 1, sequence: 7}` is written `A107`; 100 and beyond with a dash. */
export function formatTicketLabel({ letter, kioskDigit, sequence, suffix = '' }: TicketLabel): string {
  const number = sequence > 99 ? `-${sequence}` : String(sequence).padStart(2, '0')
  return `${letter}${kioskDigit}${number}${suffix}`
}

/** Reads a label back; undefined for anything `formatTicketLabel` does not write. */
export function parseTicketLabel(text: string): TicketLabel | undefined {
  const [, letter, digit, short, long, suffix] = pattern.exec(text) ?? []
  if (letter === undefined || digit === undefined) return undefined
  const label = { letter, kioskDigit: Number(digit), sequence: Number(short ?? long), ...(suffix ? { suffix } : {}) }
  return label.sequence > 0 && formatTicketLabel(label) === text ? label : undefined
}

/** How a label is said, part by part: `A107` is "A", "1", "07"; `A1-100` is "A", "1", "100". Empty when it is no label. */
export function spokenParts(text: string): readonly string[] {
  const label = parseTicketLabel(text)
  if (!label) return []
  const number = String(label.sequence).padStart(2, '0')
  return [label.letter, String(label.kioskDigit), number, ...(label.suffix ?? '')]
}

const suffixLetters = 'bcdefghijklmnopqrstuvwxyz'

/** The label of the nth copy of one number: 0 gives the label itself, 1 `A107b`, 2 `A107c`, after `z` two letters. */
export function labelWithSuffix(label: string, copy: number): string {
  let suffix = ''
  for (let rest = copy; rest > 0; rest = Math.floor((rest - 1) / suffixLetters.length))
    suffix = suffixLetters.charAt((rest - 1) % suffixLetters.length) + suffix
  return label + suffix
}
