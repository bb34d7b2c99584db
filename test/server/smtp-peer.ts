/** A real SMTP server on this machine, that keeps what it accepts and misbehaves when told to. */
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** `silent`: takes the words and breaks the line instead of answering. */
export type Mood = 'accepting' | 'busy' | 'unknown-mailbox' | 'silent'

export interface SmtpPeer {
  readonly url: string
  mood: Mood
  /** Whole messages, as they came over the line. */
  readonly received: string[]
  close(): Promise<void>
}

const refusal = (responseCode: number): Error => Object.assign(new Error('refused'), { responseCode })

export function openSmtpPeer(): Promise<SmtpPeer> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ password, username }, _session, callback) {
      if (password === 'sesame!') return callback(null, { user: username })
      return callback(refusal(535))
    },
    onRcptTo(_address, _session, callback) {
      if (peer.mood === 'busy') return callback(refusal(451))
      return peer.mood === 'unknown-mailbox' ? callback(refusal(550)) : callback()
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'))
        if (peer.mood !== 'silent') return callback()
        for (const socket of sockets) socket.destroy()
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const peer: SmtpPeer = {
    url: '',
    mood: 'accepting',
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return new Promise((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const { port } = listening.address() as AddressInfo
      resolve(Object.assign(peer, { url: `smtp://127.0.0.1:${port}` }))
    })
  })
}

/** The parts of a message, decoded: its headers as they are, its texts as a person reads them. */
export function readMail(mail: string): {
  readonly headers: string
  readonly parts: readonly { readonly type: string; readonly text: string }[]
} {
  const [headers = ''] = mail.split('\r\n\r\n')
  const parts: { type: string; text: string }[] = []
  const visit = (part: string): void => {
    const cut = part.indexOf('\r\n\r\n')
    const [head, body] = [part.slice(0, cut).replaceAll(/\r\n\s+/g, ' '), part.slice(cut + 4)]
    const boundary = /boundary="([^"]+)"/.exec(head)?.[1]
    if (boundary)
      return body
        .split(`--${boundary}`)
        .slice(1, -1)
        .forEach((each) => visit(each.replace(/^\r\n/, '')))
    const type = /Content-Type: ([^;\s]+)/i.exec(head)?.[1] ?? ''
    const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(head)?.[1]
    parts.push({ type, text: decode(body, encoding) })
  }
  visit(mail)
  return { headers: headers.replaceAll(/\r\n\s+/g, ' '), parts }
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
