import { expect, onTestFinished, test } from 'vitest'
import { smtpMailer } from '../../src/adapters/smtp.ts'
import { causeWords } from '../../src/lib/carrier-answers.ts'
import { aLetter } from '../support/a-letter.ts'
import { aScriptedServer, type Script } from '../support/a-scripted-server.ts'
import { leavingAtOnce } from '../support/carrier.ts'
import { expiredCertificate, otherCertificate, validCertificate } from '../support/certificates.ts'

type Outcome = 'bounced' | 'never' | 'later' | 'back-off' | 'unknown'

async function sent(script: Script, { to = 'anna@harz.example', login = '', query = '', ...server }: Given = {}) {
  const { url, heard, texts } = await aScriptedServer(script, server)
  const mailer = leavingAtOnce(smtpMailer(url.replace('//', `//${login}`) + query))
  onTestFinished(mailer.close)
  const outcome = await mailer.send(aLetter({ to }), 'k')
  return { outcome, heard, texts }
}

type Given = { to?: string; login?: string; query?: string; offers?: string[]; certificate?: string }

/** At which step, what is answered there → what becomes of the letter, and why. */
const table: [keyof Script, string, Outcome, string][] = [
  ['greeting', '554 5.7.1', 'back-off', 'no-mail-server CONNECT'],
  ['greeting', '421 4.3.2', 'back-off', 'busy CONNECT'],
  ['greeting', 'hang up', 'back-off', 'no-connection CONNECT'],
  ['greeting', 'HTTP/1.1 400 Bad Request', 'back-off', 'no-mail-server CONNECT'],

  ['MAIL', '550 5.1.8', 'back-off', 'sender MAIL'],
  ['MAIL', '553', 'back-off', 'sender MAIL'],
  ['MAIL', '550 5.7.60', 'back-off', 'sender MAIL'],
  ['MAIL', '530 5.7.0', 'back-off', 'login MAIL'],
  ['MAIL', '530 5.7.57', 'back-off', 'login MAIL'],
  ['MAIL', '451 4.3.0', 'back-off', 'busy MAIL'],
  ['MAIL', '552 5.3.4', 'never', 'large MAIL'],
  ['MAIL', '552', 'never', 'large MAIL'],

  ['RCPT', '550 5.1.1', 'bounced', 'gone RCPT'],
  ['RCPT', '550 5.1.2', 'bounced', 'domain-gone RCPT'],
  ['RCPT', '553 5.1.3', 'bounced', 'malformed RCPT'],
  ['RCPT', '551 5.1.6', 'bounced', 'moved RCPT'],
  ['RCPT', '556 5.1.10', 'bounced', 'domain-gone RCPT'],
  ['RCPT', '450 4.1.1', 'later', 'not-now RCPT'],
  ['RCPT', '450 5.1.1', 'later', 'not-now RCPT'],
  ['RCPT', '550', 'never', 'refused RCPT'],
  ['RCPT', '554', 'never', 'refused RCPT'],
  ['RCPT', '550 5.1.0', 'never', 'refused RCPT'],
  ['RCPT', '550 5.0.0', 'never', 'refused RCPT'],
  ['RCPT', '550 5.2.1', 'never', 'disabled RCPT'],
  ['RCPT', '550 5.7.1', 'never', 'policy RCPT'],
  ['RCPT', '554 5.7.1', 'never', 'policy RCPT'],
  ['RCPT', '550 5.4.1', 'never', 'unreachable RCPT'],
  ['RCPT', '550 5.7.64', 'back-off', 'relay RCPT'],
  ['RCPT', '550 5.1.8', 'back-off', 'sender RCPT'],
  ['RCPT', '452 4.2.2', 'later', 'full RCPT'],
  ['RCPT', '552 5.2.2', 'never', 'full RCPT'],
  ['RCPT', '552', 'never', 'full RCPT'],
  ['RCPT', '451 4.7.1', 'later', 'greylisted RCPT'],
  ['RCPT', '450 4.2.0', 'later', 'not-now RCPT'],
  ['RCPT', '451', 'later', 'not-now RCPT'],
  ['RCPT', '452 4.5.3', 'back-off', 'rate RCPT'],
  ['RCPT', '550 5.5.3', 'back-off', 'rate RCPT'],
  ['RCPT', '451 4.7.500', 'back-off', 'rate RCPT'],
  ['RCPT', '452 4.3.1', 'back-off', 'busy RCPT'],
  ['RCPT', '421 4.7.0', 'back-off', 'busy RCPT'],
  ['RCPT', '550 5.6.7', 'never', 'utf8 RCPT'],
  ['RCPT', 'hang up', 'back-off', 'no-connection CONNECT'],

  ['DATA', '554 5.7.1', 'never', 'policy DATA'],
  ['text', '550 5.1.1', 'never', 'refused-text DATA'],
  ['text', '554', 'never', 'refused-text DATA'],
  ['text', '554 5.2.252', 'back-off', 'sender DATA'],
  ['text', '550 5.7.708', 'back-off', 'rate DATA'],
  ['text', '550 5.7.350', 'never', 'policy DATA'],
  ['text', '552 5.3.4', 'never', 'large DATA'],
  ['text', '552 5.2.2', 'never', 'full DATA'],
  ['text', '451', 'later', 'not-now DATA'],
  ['text', '451 4.7.1', 'later', 'greylisted DATA'],
  ['text', '421', 'back-off', 'busy DATA'],
  ['text', 'hang up', 'unknown', 'no-connection CONNECT'],
]

for (const [step, reply, as, cause] of table)
  test(`${step} answered with "${reply}": ${cause}; the words of the server are not kept`, async () => {
    const { outcome } = await sent({ [step]: reply === 'hang up' ? reply : `${reply} anna@harz.example: no` })
    const problem = 'problem' in outcome ? outcome.problem : ''
    const code = /^\d/.test(reply) ? ` ${reply.startsWith('450 5') ? '450' : reply}` : ''
    expect([outcome.as, problem.startsWith(cause), problem.includes('@')]).toEqual([as, true, false])
    if (code) expect(problem).toBe(`${cause}${code}`)
    expect(causeWords(problem, 'de')).toMatch(/^[A-ZÄÖÜ][^()]+( \([^()]+\))?[^()]* \([A-Z]+ .+\)$/)
  })

test('a wrong password is said as one, and no letter goes', async () => {
  const { outcome, heard } = await sent({ AUTH: '535 5.7.8 no' }, { login: 'u:p@', offers: ['AUTH PLAIN'] })
  expect(outcome).toEqual({ as: 'back-off', problem: 'password LOGIN 535 5.7.8' })
  expect(causeWords('password LOGIN 535 5.7.8', 'de')).toBe(
    'Der Mailserver nimmt Benutzername oder Kennwort nicht an (LOGIN 535 5.7.8)',
  )
  expect(heard.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([])
})

test('a login that cannot be checked now, or wants another way, is said as such', async () => {
  const outcomes = [
    await sent({ AUTH: '454 4.7.0 later' }, { login: 'u:p@', offers: ['AUTH PLAIN'] }),
    await sent({ AUTH: '534 5.7.9 stronger' }, { login: 'u:p@', offers: ['AUTH PLAIN'] }),
  ]
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    { as: 'back-off', problem: 'login-later LOGIN 454 4.7.0' },
    { as: 'back-off', problem: 'login LOGIN 534 5.7.9' },
  ])
})

test('without STARTTLS neither password nor letter goes where TLS is required', async () => {
  const given = { login: 'u:p@', query: '?tls=required', offers: ['AUTH PLAIN'] }
  const { outcome, heard } = await sent({}, given)
  expect(outcome).toEqual({ as: 'back-off', problem: 'no-encryption TLS 502 5.5.1' })
  expect(heard.map((line) => line.split(' ')[0])).toEqual(['EHLO', 'STARTTLS'])
  const old = await sent({ EHLO: '502 what' }, given)
  expect(old.outcome).toEqual({ as: 'back-off', problem: 'no-encryption TLS 502' })
  expect(old.heard.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([])
})

test('an address that is not loopback requires TLS by itself, unless it says otherwise', async () => {
  const { port, heard, texts } = await aScriptedServer({}, { offers: ['AUTH PLAIN'] })
  const send = async (query: string) => {
    // This machine under an address that does not say so.
    const mailer = leavingAtOnce(smtpMailer(`smtp://u:p@0.0.0.0:${port}${query}`))
    onTestFinished(mailer.close)
    return mailer.send(aLetter({ to: 'anna@harz.example' }), 'k')
  }
  expect(await send('')).toEqual({ as: 'back-off', problem: 'no-encryption TLS 502 5.5.1' })
  expect([heard.includes('AUTH'), texts.length]).toEqual([false, 0])
  expect((await send('?tls=optional')).as).toBe('sent')
})

test('over STARTTLS password and letter go; a certificate that expired or is nobody’s is said as such', async () => {
  const given = { login: 'u:p@', query: '?tls=required', offers: ['AUTH PLAIN', 'STARTTLS'] }
  const trusting = await sent({}, { ...given, query: '?tls=required&tls.rejectUnauthorized=false' })
  expect([trusting.outcome.as, trusting.heard.includes('AUTH')]).toEqual(['sent', true])
  const expired = await sent({}, { ...given, certificate: expiredCertificate })
  expect(expired.outcome).toEqual({ as: 'back-off', problem: 'certificate-expired CONNECT CERT_HAS_EXPIRED' })
  const unknown = await sent({}, given)
  expect(unknown.outcome).toEqual({ as: 'back-off', problem: 'certificate CONNECT DEPTH_ZERO_SELF_SIGNED_CERT' })
  expect([expired, unknown].flatMap(({ heard }) => heard.filter((line) => line === 'AUTH'))).toEqual([])
})

test('a certificate for another name is said as such, though it can be trusted', async () => {
  const by = async (certificate: string) => {
    const query = `?tls=required&tls.ca=${encodeURIComponent(certificate)}`
    return sent({}, { login: 'u:p@', query, offers: ['AUTH PLAIN', 'STARTTLS'], certificate })
  }
  expect((await by(validCertificate)).outcome.as).toBe('sent')
  const { outcome, heard } = await by(otherCertificate)
  expect(outcome).toEqual({ as: 'back-off', problem: 'certificate-name CONNECT ERR_TLS_CERT_ALTNAME_INVALID' })
  expect(heard).not.toContain('AUTH')
})

test('an address with an umlaut before the @ goes only where the server takes such; that says nothing about the next', async () => {
  const refused = await sent({}, { to: 'jörg@harz.example' })
  expect(refused.outcome).toEqual({ as: 'never', problem: 'utf8 RCPT SMTPUTF8' })
  expect(refused.heard.filter((line) => /^MAIL/.test(line))).toEqual([])
  const taken = await sent({}, { to: 'jörg@harz.example', offers: ['SMTPUTF8'] })
  expect(taken.outcome.as).toBe('sent')
})

test('a letter larger than the server announces is its own fault', async () => {
  const { outcome } = await sent({}, { offers: ['SIZE 100'] })
  expect(outcome).toEqual({ as: 'never', problem: 'large MAIL SIZE' })
})

test('a mail server that is not there took nothing', async () => {
  const nobody = leavingAtOnce(smtpMailer('smtp://127.0.0.1:1'))
  onTestFinished(nobody.close)
  expect(await nobody.send(aLetter(), 'k')).toEqual({ as: 'back-off', problem: 'no-connection CONNECT ECONNREFUSED' })
})
