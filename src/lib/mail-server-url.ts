import { ConfigError } from './config-error.ts'

/** An address of a mail server, as the environment names it. */
export type MailServer = {
  /** The address without the parameter that says how it is encrypted. */
  url: string
  /** required: nothing leaves before TLS · optional: TLS where the server offers it. */
  tls: 'required' | 'optional'
}

/**
 * Reads `smtp:`, `smtps:`, `imap:` or `imaps:`. Off this machine TLS is required, unless the address says `tls=optional`; on
 * loopback it is used where it is offered, unless it says `tls=required`. Throws ConfigError where it says anything else.
 */
export function mailServerOf(address: string, name = 'SMTP_URL'): MailServer {
  const [before = '', query = ''] = address.split(/\?(.*)/s)
  const fields = query.split('&').filter(Boolean)
  const stated = fields.filter((field) => /^tls=/i.test(field)).map((field) => field.slice('tls='.length))
  const url = [before, fields.filter((field) => !/^tls=/i.test(field)).join('&')].filter(Boolean).join('?')
  const usual = isLoopback(URL.parse(address)?.hostname ?? '') ? 'optional' : 'required'
  const [tls = usual, ...more] = stated
  if (more.length > 0 || (tls !== 'required' && tls !== 'optional'))
    throw new ConfigError(`Of tls, ${name} says tls=required or tls=optional, nothing else.`)
  return { url, tls }
}

/** Whether packets to it stay in this machine, by what is written: who answers for a name may be anybody. */
function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:127(?:\.\d{1,3}){3}\]|\[::ffff:7f[\da-f]{2}:[\da-f]{1,4}\])$/i.test(
    host,
  )
}
