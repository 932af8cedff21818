import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Delivery = { from: string; to: string[]; raw: Buffer }

type Step = 'MAIL FROM' | 'RCPT TO' | 'DATA'

/** A real mail server on loopback that keeps what it takes; `refuse` gives the SMTP code with which a step is refused. */
export async function aMailServer(refuse: (step: Step, address: string) => number | undefined = () => undefined) {
  const deliveries: Delivery[] = []
  const refusal = (step: Step, address: string) => {
    const responseCode = refuse(step, address)
    return responseCode ? Object.assign(new Error('No'), { responseCode }) : null
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: ({ address }, _session, done) => done(refusal('MAIL FROM', address)),
    onRcptTo: ({ address }, _session, done) => done(refusal('RCPT TO', address)),
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        deliveries.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) })
        done(refusal('DATA', from))
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  return { url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, deliveries }
}
