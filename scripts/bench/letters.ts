import { createServer, type Socket } from 'node:net'
import { smtpMailer } from '../../src/adapters/smtp.ts'
import { deliverDueLetters } from '../../src/domain/outbox/deliver-due-letters.ts'
import { letterRenderers } from '../../src/jobs/letter-renderers.ts'
import type { RenderedLetter } from '../../src/ports/mailer.ts'
import type { benchWorld } from './bench-world.ts'
import { seatedEvent } from './seated-event.ts'
import { seedRegistrations } from './seed-registrations.ts'
import { againstFloor } from './stopwatch.ts'

const people = 200

/** Letters rendered, kept, sent over SMTP and marked, against the carrier alone with as many lines and a letter of the same size. */
export async function letters({ deps, client }: Awaited<ReturnType<typeof benchWorld>>) {
  const event = await seatedEvent(deps, { slug: 'bench-letters', quotas: 1 })
  await seedRegistrations(client, event, { from: 1, to: people, state: 'granted' })
  const sink = await mailSink()
  const carrier = smtpMailer(`smtp://127.0.0.1:${sink.port}`)
  let sample: RenderedLetter | undefined
  const mailer: typeof carrier = {
    ...carrier,
    send: (letter, key, leaving) => {
      sample = letter
      return carrier.send(letter, key, leaving)
    },
  }
  // What the demo left behind is none of these.
  await deliverDueLetters({ ...deps, mailer }, letterRenderers)
  const ours = async () => {
    await client.execute({
      sql: `update letters set state = 'waiting', payload = null, unknown_ends = 0, first_attempt_at = null, attempts = 0,
        sent_at = null, due_at = 0,
        address = (select r.email from registrations r where r.id = letters.about), revision = revision + 1 where event_id = ?`,
      args: [event.id],
    })
    const sent = await deliverDueLetters({ ...deps, mailer }, letterRenderers)
    if (sent !== people) throw new Error(`${sent} letters were sent; it should be ${people}.`)
    return sent
  }
  const floor = async () => {
    let left = people
    const line = async () => {
      while (left-- > 0 && sample) await carrier.send(sample, `floor/${left}`, async () => true)
    }
    await Promise.all(Array.from({ length: carrier.lines }, line))
    return people
  }
  const measured = await againstFloor(ours, floor)
  carrier.close()
  sink.close()
  return { what: 'letters sent over SMTP', against: 'the carrier alone, over as many lines', ...measured }
}

/** A mail server on loopback that says yes to everything. */
async function mailSink(): Promise<{ port: number; close(): void }> {
  const server = createServer((socket) => {
    let text = false
    let unread = ''
    socket.setEncoding('latin1').write('220 sink\r\n')
    socket.on('error', () => {})
    socket.on('data', (data: string) => {
      unread += data
      for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
        const line = unread.slice(0, end)
        unread = unread.slice(end + 2)
        text = answer(socket, line, text)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, close: () => server.close() }
}

/** Answers a line; tells whether the text of a letter is being read now. */
function answer(socket: Socket, line: string, text: boolean): boolean {
  if (text && line !== '.') return true
  if (line === 'DATA') socket.write('354 go on\r\n')
  else if (line === 'QUIT') socket.end('221 bye\r\n')
  else socket.write('250 yes\r\n')
  return line === 'DATA'
}
