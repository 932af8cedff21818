import { ConfigError } from './lib/config-error.ts'
import { mailServerOf } from './lib/mail-server-url.ts'
import { type RawConfig, shortestSecret, usualRates, variables } from './lib/variables.ts'

/** What the application may know of its configuration; secrets stay with the entries. */
export type AppConfig = {
  /** Where people reach the application; every link is built from it, never from a Host header. Without a final slash. */
  publicUrl: string
  carrier: 'resend' | 'smtp' | 'mailbox' | 'none'
  /** The address letters come from. */
  sender: string
  /** Whether the development mailbox of demo and edge is mounted. */
  demo: boolean
  /** The name of the database's server, for the privacy notice; null when it is a file beside the application. */
  databaseHost: string | null
  /** How many letters a second the carrier takes; null without limit. */
  letterRate: number | null
  /** How many letters one run sends at most, where a runtime counts what a run does; null without limit. */
  lettersPerRun: number | null
}

type Mail =
  | { by: 'resend'; key: string; baseUrl: string | undefined }
  | { by: 'smtp'; url: string }
  | { by: 'mailbox' }
  | { by: 'none' }
type DatabaseConfig = { by: 'file'; path: string } | { by: 'server'; url: string; token: string | undefined }

export type Config = {
  app: AppConfig
  port: number
  database: DatabaseConfig
  mail: Mail
  /** By which the carrier signs what it reports later. */
  hookSecret: string | undefined
  /** The mailbox into which reports and replies come. */
  inboxUrl: string | undefined
  secret: string | undefined
  /** How many proxies stand before the application; the client's address is read that far from the end of X-Forwarded-For. */
  proxies: number
}

/** What an entry knows by itself: where the embedded file lies (a Worker has none), how many letters a run may send. */
type Defaults = { database?: string; lettersPerRun?: number }

/** Raw strings → Config, or a ConfigError. */
export function parseConfig(raw: RawConfig, defaults: Defaults = {}): Config {
  const port = wholeNumber('PORT', raw.PORT, variables.PORT.default)
  const demo = raw.DEMO === '1'
  const mail = parseMail(raw, demo)
  const publicUrl = parsePublicUrl(raw.PUBLIC_URL ?? `http://localhost:${port}`)
  const database = parseDatabase(raw.DATABASE_URL ?? defaults.database, raw.DATABASE_TOKEN)
  const databaseHost = database.by === 'server' ? new URL(database.url).hostname : null
  return {
    app: {
      publicUrl,
      carrier: mail.by,
      sender: parseSender(raw.MAIL_FROM, mail, publicUrl),
      demo,
      databaseHost,
      letterRate: parseRate(raw.MAIL_RATE, mail),
      // What nobody carries costs nothing: the demo sends all it has.
      lettersPerRun: mail.by === 'mailbox' ? null : (defaults.lettersPerRun ?? null),
    },
    port,
    database,
    mail,
    hookSecret: parseHookSecret(raw.RESEND_WEBHOOK_SECRET),
    inboxUrl: raw.IMAP_URL ? parseMailServer('IMAP_URL', raw.IMAP_URL, 'imap') : undefined,
    secret: parseSecret(raw.SECRET),
    proxies: wholeNumber('PROXIES', raw.PROXIES, variables.PROXIES.default),
  }
}

function wholeNumber(name: keyof RawConfig, text: string | undefined, fallback: string): number {
  const value = Number(text || fallback)
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new ConfigError(`${name} must be a whole number from 0 to 65535, not "${text}".`)
  return value
}

function parsePublicUrl(text: string): string {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ConfigError(`PUBLIC_URL must be an http(s) address, not "${text}".`)
  if (url.pathname !== '/' || url.search || url.hash)
    throw new ConfigError(`PUBLIC_URL must be an address without a path, not "${text}".`)
  return url.origin
}

function parseMail(raw: RawConfig, demo: boolean): Mail {
  if (raw.RESEND_API_KEY && raw.SMTP_URL)
    throw new ConfigError('RESEND_API_KEY and SMTP_URL contradict each other: choose one carrier of letters.')
  if (demo && (raw.RESEND_API_KEY || raw.SMTP_URL))
    throw new ConfigError(
      'DEMO=1 keeps all letters in the development mailbox and takes no RESEND_API_KEY or SMTP_URL.',
    )
  if (raw.RESEND_API_KEY) return { by: 'resend', key: raw.RESEND_API_KEY, baseUrl: raw.RESEND_BASE_URL }
  if (raw.SMTP_URL) return { by: 'smtp', url: parseMailServer('SMTP_URL', raw.SMTP_URL, 'smtp') }
  return demo ? { by: 'mailbox' } : { by: 'none' }
}

function parseMailServer(name: keyof RawConfig, text: string, protocol: 'smtp' | 'imap'): string {
  const begins = URL.parse(text)?.protocol
  if (begins !== `${protocol}:` && begins !== `${protocol}s:`)
    throw new ConfigError(`${name} must begin with ${protocol}:// or ${protocol}s://.`)
  mailServerOf(text, name)
  return text
}

function parseHookSecret(text: string | undefined): string | undefined {
  if (text !== undefined && !/^whsec_[A-Za-z0-9+/]{20,}={0,2}$/.test(text))
    throw new ConfigError('RESEND_WEBHOOK_SECRET must be the signing secret of the webhook: it begins with whsec_.')
  return text
}

function parseRate(text: string | undefined, mail: Mail): number | null {
  const usual = usualRates[mail.by]
  if (usual === null) return null
  const rate = wholeNumber('MAIL_RATE', text, String(usual))
  if (rate === 0) throw new ConfigError('MAIL_RATE must be at least 1: how many letters a second the carrier takes.')
  return rate
}

function parseSender(text: string | undefined, mail: Mail, publicUrl: string): string {
  if (text && !/^[^\s@<>"]+@[^\s@<>"]+$/.test(text))
    throw new ConfigError(`MAIL_FROM must be a bare address such as tagung@example.org, not "${text}".`)
  if (!text && (mail.by === 'resend' || mail.by === 'smtp'))
    throw new ConfigError(`MAIL_FROM is missing: the carrier "${mail.by}" needs the address that letters come from.`)
  return text ?? `tagungsbuero@${new URL(publicUrl).hostname}`
}

function parseDatabase(text: string | undefined, token: string | undefined): DatabaseConfig {
  if (!text)
    throw new ConfigError('DATABASE_URL is missing: the address of a libSQL server (libsql://…, https://…, http://…).')
  if (text.startsWith('file:')) {
    if (token) throw new ConfigError('DATABASE_TOKEN belongs to a libSQL server, but DATABASE_URL names a file.')
    if (text === 'file:') throw new ConfigError('DATABASE_URL names no file: write file: and a path.')
    return { by: 'file', path: text.slice('file:'.length) }
  }
  if (!/^(libsql|https?|wss?):\/\//.test(text) || !URL.canParse(text))
    throw new ConfigError('DATABASE_URL must begin with file:, libsql://, https:// or http://.')
  return { by: 'server', url: text, token }
}

function parseSecret(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < shortestSecret)
    throw new ConfigError(`SECRET must have at least ${shortestSecret} characters.`)
  return text
}
