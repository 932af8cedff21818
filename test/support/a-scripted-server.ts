import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'
import { serverKey, validCertificate } from './certificates.ts'

type Step = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'text'

/** What is answered at a step instead of the usual: an SMTP reply, or none at all: the line is cut. */
export type Script = Partial<Record<Step, string | ((argument: string) => string | undefined)>>

const usual: Record<Step, string> = {
  ...{ greeting: '220 here', EHLO: '250 here', STARTTLS: '220 go on', AUTH: '235 2.7.0 welcome' },
  ...{ MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', text: '250 2.0.0 taken' },
}

/**
 * A mail server on a real socket that follows a script word by word, and keeps what it heard. `offers` are the extensions it
 * names; STARTTLS comes true, with the certificate given.
 */
export async function aScriptedServer(
  script: Script,
  { offers = [], certificate = validCertificate }: { offers?: string[]; certificate?: string } = {},
) {
  const heard: string[] = []
  const texts: string[] = []
  const open = new Set<Socket>()
  const converse = (socket: Socket, secure: boolean): void => {
    let rest = ''
    let inText = false
    const answer = (step: Step, argument: string): boolean => {
      const own = script[step]
      const reply = (typeof own === 'function' ? own(argument) : own) ?? usual[step]
      if (reply === 'hang up') {
        socket.destroy()
        return false
      }
      const lines =
        step === 'EHLO' && reply.startsWith('250')
          ? ['here', ...offers.filter((one) => !secure || one !== 'STARTTLS')]
          : undefined
      socket.write(
        lines ? lines.map((line, i) => `250${i < lines.length - 1 ? '-' : ' '}${line}\r\n`).join('') : `${reply}\r\n`,
      )
      return /^[23]/.test(reply)
    }
    const take = (line: string): void => {
      if (inText) {
        if (line === '.') inText = !answer('text', '') && false
        else texts.push(line)
        return
      }
      const verb = (/^\w+/.exec(line)?.[0] ?? '').toUpperCase()
      heard.push(verb === 'AUTH' ? verb : line)
      if (verb === 'QUIT') return void socket.end('221 bye\r\n')
      if (verb === 'RSET' || verb === 'NOOP') return void socket.write('250 ok\r\n')
      if (verb === 'STARTTLS' && !offers.includes('STARTTLS') && !script.STARTTLS)
        return void socket.write('502 5.5.1 No\r\n')
      const step = verb as Step
      if (!Object.hasOwn(usual, step)) return void socket.write('500 5.5.2 What?\r\n')
      const taken = answer(step, line)
      if (step === 'STARTTLS' && taken) upgrade(socket)
      if (step === 'DATA') inText = taken
    }
    const listen = (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) take(line)
    }
    const upgrade = (plain: Socket) => {
      plain.off('data', listen)
      const secured = new TLSSocket(plain, {
        isServer: true,
        secureContext: createSecureContext({ key: serverKey, cert: certificate }),
      })
      secured.on('error', () => {})
      converse(secured, true)
    }
    socket.on('data', listen)
    if (!secure) answer('greeting', '')
  }
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    converse(socket, false)
  }).listen(0, '0.0.0.0')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, port, heard, texts }
}
