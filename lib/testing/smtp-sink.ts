/** A real mail server on this machine that keeps what it is given, for tests. */
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

export interface Received {
  to: string[]
  /** Headers and body as they came, with quoted-printable undone. */
  text: string
}

export interface SmtpSink {
  url: string
  received: Received[]
  /** Answers the next mails to this recipient with a refusal for good. */
  refuse: Set<string>
  /** Until then nobody listens; the port stays the same. */
  down(): Promise<void>
  up(): Promise<void>
}

/** @param host another name of this machine, for what goes beyond it */
export async function smtpSink(host = '127.0.0.1'): Promise<SmtpSink> {
  const received: Received[] = []
  const refuse = new Set<string>()
  let server = await listening({ received, refuse, host, port: 0 })
  const { port } = server.server.address() as { port: number }
  const down = () => new Promise<void>((done) => server.close(() => done()))
  const up = async () => {
    server = await listening({ received, refuse, host, port })
  }
  return { url: `smtp://${host}:${port}`, received, refuse, down, up }
}

interface Listening {
  received: Received[]
  refuse: ReadonlySet<string>
  host: string
  port: number
}

async function listening({ received, refuse, host, port }: Listening): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      done(refuse.has(address) ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map((it) => it.address), text: decoded(Buffer.concat(chunks).toString('utf8')) })
        done()
      })
    },
  })
  server.listen(port, host)
  await once(server.server, 'listening')
  return server
}

/** Quoted-printable undone, as far as plain letters go. */
const decoded = (raw: string): string =>
  raw.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
