import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Delivery = { from: string; to: string[]; raw: Buffer }

type Step = 'MAIL FROM' | 'RCPT TO' | 'DATA'

/** The answer to a step: nothing special, an SMTP reply such as "550 5.7.1", or none at all: the line is cut. */
type Reply = string | 'hang up' | undefined

/** How long each answer takes, in ms, and the one after the text. */
type Delays = { command?: number; text?: number }

/** A real mail server on loopback that keeps what it takes, and answers each step as told, at once or slowly. */
export async function aMailServer(
  answer: (step: Step, address: string) => Reply = () => undefined,
  { command = 0, text = command }: Delays = {},
) {
  const deliveries: Delivery[] = []
  const sockets = new Set<Socket>()
  const reply = (step: Step, address: string, done: (error?: Error | null) => void) => {
    const reply = answer(step, address)
    if (reply === 'hang up') return sockets.forEach((socket) => void socket.destroy())
    const [code, status] = reply?.split(' ') ?? []
    const error = code ? Object.assign(new Error(`${status ?? ''} No`.trim()), { responseCode: Number(code) }) : null
    const delay = step === 'DATA' ? text : command
    if (delay > 0) setTimeout(done, delay, error)
    else done(error)
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: ({ address }, _session, done) => reply('MAIL FROM', address, done),
    onRcptTo: ({ address }, _session, done) => reply('RCPT TO', address, done),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        deliveries.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) })
        reply('DATA', from, done)
      })
    },
  })
  // Whoever is killed leaves connections that end in the middle of a word: that is what is tested, no fault of the server.
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  listening.on('connection', (socket: Socket) => sockets.add(socket))
  await once(listening, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  return { url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, deliveries }
}
