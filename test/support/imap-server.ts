import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export type KeptMail = { uid: number; raw: string; flags: Set<string> }

/** A mailbox on a real socket (IMAP4rev1, RFC 3501), as far as a reader needs it. It keeps what was asked of it. */
export async function anImapServer({ ownKeywords = true }: { ownKeywords?: boolean } = {}) {
  const box = { validity: 7, mails: [] as KeptMail[], asked: [] as string[], password: 'p', hangUpAt: '' }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    const say = (line: string) => void socket.write(`${line}\r\n`, 'latin1')
    let rest = ''
    say('* OK ready')
    socket.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [tag = '', ...words] = line.split(' ')
        const command = words.join(' ')
        box.asked.push(command)
        if (box.hangUpAt !== '' && command.includes(box.hangUpAt)) return void socket.destroy()
        const answers = answered(command)
        for (const answer of answers.slice(0, -1)) say(answer)
        say(`${tag} ${answers.at(-1)}`)
      }
    })
  }).listen(0, '127.0.0.1')
  const answered = (command: string): string[] => {
    const verb = command.replace(/^UID /, '').split(' ')[0]?.toUpperCase()
    if (verb === 'CAPABILITY') return ['* CAPABILITY IMAP4rev1', 'OK']
    if (verb === 'LOGIN') return command.includes(box.password) ? ['OK'] : ['NO [AUTHENTICATIONFAILED] no']
    if (verb === 'LIST' || verb === 'LSUB') return ['* LIST () "/" "INBOX"', 'OK']
    if (verb === 'SELECT' || verb === 'EXAMINE')
      return [
        '* FLAGS (\\Seen \\Flagged)',
        `* OK [PERMANENTFLAGS (\\Seen \\Flagged${ownKeywords ? ' \\*' : ''})] flags`,
        `* ${box.mails.length} EXISTS`,
        `* OK [UIDVALIDITY ${box.validity}] here`,
        'OK [READ-WRITE] done',
      ]
    if (verb === 'SEARCH') {
      const mark = /UNKEYWORD (\S+)/i.exec(command)?.[1] ?? '\\Flagged'
      return [['* SEARCH', ...box.mails.filter(({ flags }) => !flags.has(mark)).map(({ uid }) => uid)].join(' '), 'OK']
    }
    const mail = box.mails.find(({ uid }) => uid === Number(/(?:FETCH|STORE) (\d+)/i.exec(command)?.[1]))
    const nr = mail ? box.mails.indexOf(mail) + 1 : 0
    if (verb === 'STORE' && mail) mail.flags.add(/FLAGS(?:\.SILENT)? \(([^)]+)\)/i.exec(command)?.[1] ?? '')
    if (verb === 'FETCH' && mail) {
      const from = /^From:.*?([^\s<>]+)@([^\s<>]+)/m.exec(mail.raw)
      const envelope = `(NIL "subject" ((NIL NIL "${from?.[1]}" "${from?.[2]}")) NIL NIL ((NIL NIL "tagung" "host.example")) NIL NIL NIL NIL)`
      const bytes = Buffer.byteLength(mail.raw, 'latin1')
      return /BODY/.test(command)
        ? [`* ${nr} FETCH (UID ${mail.uid} BODY[] {${bytes}}\r\n${mail.raw})`, 'OK']
        : [`* ${nr} FETCH (UID ${mail.uid} RFC822.SIZE ${bytes} ENVELOPE ${envelope})`, 'OK']
    }
    return ['OK']
  }
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const put = (raw: string) =>
    box.mails.push({ uid: box.mails.length + 11, raw: Buffer.from(raw).toString('latin1'), flags: new Set() })
  const marked = () => box.mails.map(({ flags }) => [...flags].join(' '))
  return { url: `imap://u:p@127.0.0.1:${(server.address() as AddressInfo).port}`, box, put, marked }
}
