import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import wellKnown from 'nodemailer/lib/well-known'
import { mailServerOf } from '../lib/mail-server-url.ts'

/** A connection that is greeted and signed in, ready for an envelope. `utf8`: the server takes addresses beyond ASCII (RFC 6531). */
export type Line = { connection: SMTPConnection; utf8: boolean; reused: boolean }
type Open = Omit<Line, 'reused'>

/**
 * How long a server may be silent, in ms. To say yes after the last byte it has ten minutes (RFC 5321 § 4.5.3.2.6): whoever
 * hangs up earlier sends twice.
 */
const patience = { connectionTimeout: 20_000, greetingTimeout: 60_000, socketTimeout: 10 * 60_000 }
/** A connection that nobody needs is closed soon: servers count idle ones, too. */
const idleMs = 3000

/**
 * Connections to one mail server: opened when a letter has none to go over, kept for a moment for the next. No letter waits
 * here. Where TLS is required neither password nor letter goes before it (RFC 3207, RFC 8314).
 */
export function smtpLines(address: string) {
  const { url, tls } = mailServerOf(address)
  const { service, auth, ...named } = parseConnectionUrl(url)
  const options = { ...(service ? wellKnown(service) : {}), ...named, ...patience, requireTLS: tls === 'required' }
  const open = new Set<SMTPConnection>()
  const idle = new Map<SMTPConnection, { utf8: boolean; timer: ReturnType<typeof setTimeout> }>()

  const forget = (connection: SMTPConnection) => {
    clearTimeout(idle.get(connection)?.timer)
    idle.delete(connection)
    open.delete(connection)
  }
  const hangUp = (connection: SMTPConnection) => {
    forget(connection)
    connection.close()
  }
  const fresh = async (): Promise<Line> => {
    const connection = new SMTPConnection(options)
    open.add(connection)
    connection.once('end', () => forget(connection))
    return { ...(await greeted(connection, auth)), reused: false }
  }
  return {
    /** Both reject with the failure of connection, greeting, encryption or login: nothing has left then. */
    fresh,
    take: async (): Promise<Line> => {
      const [kept] = idle
      if (!kept) return fresh()
      const [connection, { utf8, timer }] = kept
      clearTimeout(timer)
      idle.delete(connection)
      return { connection, utf8, reused: true }
    },
    giveBack: ({ connection, utf8 }: Line) => {
      if (!open.has(connection)) return
      const timer = setTimeout(() => {
        idle.delete(connection)
        connection.quit()
      }, idleMs)
      idle.set(connection, { utf8, timer })
    },
    hangUp,
    close: () => open.forEach(hangUp),
  }
}

type Auth = ReturnType<typeof parseConnectionUrl>['auth']

function greeted(connection: SMTPConnection, auth: Auth): Promise<Open> {
  return new Promise((resolve, reject) => {
    const failed = (error?: Error | null) => {
      reject(error ?? Object.assign(new Error('The mail server hung up.'), { code: 'ECONNECTION' }))
      connection.close()
    }
    connection.on('error', failed)
    connection.once('end', failed)
    connection.connect((error) => {
      if (error) return failed(error)
      const ready = { connection, utf8: /[ -]SMTPUTF8\b/im.test(String(connection.lastServerResponse)) }
      if (!auth || !connection.allowsAuth) return resolve(ready)
      connection.login({ credentials: auth }, (refused) => (refused ? failed(refused) : resolve(ready)))
    })
  })
}
