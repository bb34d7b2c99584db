/**
 * E-mail through any SMTP server, one connection a letter. The steps are taken one by one rather than by the library's transport,
 * which reports a line that broke before the words and one that broke after them alike: the first may be tried again,
 * the second may not.
 */
import MailComposer from 'nodemailer/lib/mail-composer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { Readable } from 'node:stream'
import type { Delivery, OutgoingMessage, Sender } from './sender.ts'

export interface SmtpSettings {
  /** `smtp://account:password@host:587` or `smtps://…:465`. */
  readonly url: string
  /** `Service d’accueil <rdv@example.org>` */
  readonly from: string
}

const timeLimits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

const compose = ({ to, subject, text, html, calendar, messageId }: OutgoingMessage, from: string) =>
  new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${messageId}@said>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: calendar
      ? [
          {
            filename: 'appointment.ics',
            content: calendar.content,
            contentType: `text/calendar; charset=utf-8; method=${calendar.method}`,
          },
        ]
      : [],
    // A letter never reads a file or an address of the server's.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()

type Callback = (error: Error | null) => void

/** One step of the exchange; a line that breaks ends it. */
function step(connection: SMTPConnection, take: (done: Callback) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = (error?: Error) => reject(error ?? new Error('the line broke'))
    connection.once('error', broken)
    connection.once('end', broken)
    take((error) => (error ? reject(error) : resolve()))
  })
}

/** What the server answered decides; without an answer, whether the words had begun to leave. */
function deliveryAfter(failure: unknown, stage: 'account' | 'letter', hasBegun: boolean): Delivery {
  const { responseCode } = failure as { readonly responseCode?: unknown }
  if (typeof responseCode === 'number' && responseCode >= 400)
    return responseCode >= 500 && stage === 'letter' ? 'refused' : 'try-again'
  return hasBegun ? 'uncertain' : 'try-again'
}

async function exchange({ url, from }: SmtpSettings, message: OutgoingMessage): Promise<Delivery> {
  const { auth, ...options } = parseConnectionUrl(url)
  const mail = compose(message, from)
  const words = await mail.build()
  const progress: { stage: 'account' | 'letter'; hasBegun: boolean } = { stage: 'account', hasBegun: false }
  const letter = new Readable({
    // Asked for its words only once the server has said that it takes them.
    read() {
      progress.hasBegun = true
      this.push(words)
      this.push(null)
    },
  })
  const connection = new SMTPConnection({ ...timeLimits, ...options })
  // Told through the steps; a line that breaks after the last one is nobody's concern.
  connection.on('error', () => undefined)
  try {
    await step(connection, (done) => connection.connect((error) => done(error ?? null)))
    if (auth) await step(connection, (done) => connection.login(auth, (error) => done(error ?? null)))
    progress.stage = 'letter'
    await step(connection, (done) => connection.send(mail.getEnvelope(), letter, (error) => done(error ?? null)))
    connection.quit()
    return 'sent'
  } catch (failure) {
    connection.close()
    return deliveryAfter(failure, progress.stage, progress.hasBegun)
  }
}

export const openSmtpSender = (settings: SmtpSettings): Sender => ({
  send: (message) => exchange(settings, message).catch(() => 'try-again' as const),
})
