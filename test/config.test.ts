import { expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'
import { ConfigError } from '../src/lib/config-error.ts'
import type { RawConfig } from '../src/lib/variables.ts'

const secret = 'k8Jd0s-92jKx_qPz77hVbN3mTyUwR5eC'
const file = { database: 'file:var/app.db' }

test('an application on Node needs no variable at all', () => {
  expect(parseConfig({}, file)).toEqual({
    app: {
      publicUrl: 'http://localhost:3000',
      carrier: 'none',
      sender: 'tagungsbuero@localhost',
      demo: false,
      databaseHost: null,
      letterRate: null,
      lettersPerRun: null,
    },
    port: 3000,
    database: { by: 'file', path: 'var/app.db' },
    mail: { by: 'none' },
    secret: undefined,
    proxies: 0,
  })
})

test('an application on the edge with everything', () => {
  const config = parseConfig({
    PUBLIC_URL: 'https://tagung.example/',
    DATABASE_URL: 'libsql://db.example',
    DATABASE_TOKEN: 'token',
    SECRET: secret,
    RESEND_API_KEY: 're_1',
    MAIL_FROM: 'tagung@example.org',
    PROXIES: '1',
  })
  expect([config.app.publicUrl, config.app.carrier, config.app.sender]).toEqual([
    'https://tagung.example',
    'resend',
    'tagung@example.org',
  ])
  expect(config.database).toEqual({ by: 'server', url: 'libsql://db.example', token: 'token' })
  expect([config.secret, config.proxies]).toEqual([secret, 1])
})

test('the demo keeps its letters, a mail server of one’s own carries them', () => {
  expect(parseConfig({ DEMO: '1' }, file).mail).toEqual({ by: 'mailbox' })
  expect(parseConfig({ SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'a@x.example' }, file).mail).toEqual({
    by: 'smtp',
    url: 'smtps://mail.example',
  })
})

test('a carrier has a rate, its own or a stated one, and seals what it tells later', () => {
  const rateOf = (raw: RawConfig) => parseConfig({ MAIL_FROM: 'a@x.example', ...raw }, file).app.letterRate
  expect([{ RESEND_API_KEY: 're_1' }, { SMTP_URL: 'smtp://x' }, { DEMO: '1' }, {}].map(rateOf)).toEqual([
    5,
    10,
    null,
    null,
  ])
  expect(rateOf({ SMTP_URL: 'smtp://x', MAIL_RATE: '2' })).toBe(2)
  const { hookSecret } = parseConfig({ RESEND_WEBHOOK_SECRET: 'whsec_c2VjcmV0IG9mIHRoZSBjYXJyaWVy' }, file)
  expect(hookSecret).toBe('whsec_c2VjcmV0IG9mIHRoZSBjYXJyaWVy')
})

test('where a runtime counts what a run does a run sends so many letters at most; the demo sends them all', () => {
  const perRun = (raw: RawConfig) => parseConfig(raw, { ...file, lettersPerRun: 100 }).app.lettersPerRun
  expect([perRun({ RESEND_API_KEY: 're_1', MAIL_FROM: 'a@x.example' }), perRun({ DEMO: '1' })]).toEqual([100, null])
})

const wrong: [RawConfig, string][] = [
  [{ PORT: 'abc' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ PORT: '3.5' }, 'PORT'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PROXIES: 'one' }, 'PROXIES'],
  [{ SMTP_URL: 'smtp://x', MAIL_FROM: 'a@x.example', MAIL_RATE: '0' }, 'MAIL_RATE'],
  [{ SMTP_URL: 'smtp://x', MAIL_FROM: 'a@x.example', MAIL_RATE: 'fast' }, 'MAIL_RATE'],
  [{ RESEND_WEBHOOK_SECRET: 'secret' }, 'RESEND_WEBHOOK_SECRET'],
  [{ PUBLIC_URL: 'tagung.example' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'ftp://tagung.example' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://tagung.example/sub' }, 'PUBLIC_URL'],
  [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'file:' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'file:x.db', DATABASE_TOKEN: 't' }, 'DATABASE_TOKEN'],
  [{ SECRET: 'short' }, 'SECRET'],
  [{ RESEND_API_KEY: 're_1', SMTP_URL: 'smtp://x', MAIL_FROM: 'a@x.example' }, 'SMTP_URL'],
  [{ DEMO: '1', RESEND_API_KEY: 're_1' }, 'DEMO'],
  [{ SMTP_URL: 'mail.example', MAIL_FROM: 'a@x.example' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtp://mail.example?tls=off', MAIL_FROM: 'a@x.example' }, 'SMTP_URL'],
  [{ RESEND_API_KEY: 're_1' }, 'MAIL_FROM'],
  [{ RESEND_API_KEY: 're_1', MAIL_FROM: 'Tagung <a@x.example>' }, 'MAIL_FROM'],
]

test.each(wrong)('%o is refused by a sentence that names %s', (raw, name) => {
  const message = messageOf(() => parseConfig(raw, file))
  expect(message).toContain(name)
  expect(message).toMatch(/^[A-Z].*\.$/)
})

test('without a file and a server there is no application', () => {
  expect(messageOf(() => parseConfig({}))).toContain('DATABASE_URL is missing')
})

test('no sentence repeats a secret', () => {
  const raw = { SECRET: 'hunter2', DATABASE_URL: 'postgres://user:hunter2@x', RESEND_API_KEY: 'hunter2' }
  for (const one of Object.entries(raw))
    expect(messageOf(() => parseConfig(Object.fromEntries([one])))).not.toContain('hunter2')
})

function messageOf(parse: () => unknown): string {
  try {
    parse()
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}
