import { describe, expect, test } from 'vitest'
import { hasCertificate } from '../../../src/domain/papers/certificates/has-certificate.ts'
import { printCertificates } from '../../../src/domain/papers/certificates/print-certificates.ts'
import { printOwnCertificate } from '../../../src/domain/papers/certificates/print-own-certificate.ts'
import { revokeCertificate } from '../../../src/domain/papers/certificates/revoke-certificate.ts'
import { saveCertificateText } from '../../../src/domain/papers/certificates/save-certificate-text.ts'
import { verifyCertificate } from '../../../src/domain/papers/certificates/verify-certificate.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { day, hour } from '../../../src/lib/dates.ts'
import { aMorning, found } from '../../support/a-desk.ts'
import { aHost } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { found as foundIn } from '../../support/found.ts'
import { fontsFromPackage } from '../../support/paper-fonts.ts'
import { count, notesIn, refusal } from '../../support/registering.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

/** An event that is over, at which the first two of three people were checked in. */
async function theDayAfter(kind: 'file' | 'server' = 'file') {
  const here = await aMorning(kind, 3)
  const desk = await here.open()
  const ids = await Promise.all([0, 1, 2].map(async (n) => (await here.guest(n)).id))
  await desk.scan({ registration: ids[0], nonce: 'first' })
  await desk.scan({ registration: ids[1] })
  here.clock.pass(day)
  const deps = { ...here.deps, assets: fontsFromPackage }
  const order = (chosen: string[] = []) => ({ eventId: here.event.id, language: 'de' as const, options: { chosen } })
  const bulk = async (chosen?: string[]) => openPdf((await printCertificates(deps, office, order(chosen))).stream)
  const own = async (n: number) => printOwnCertificate(deps, found(await readRegistration(deps, ids[n] ?? '')))
  const codes = async () => {
    const { rows } = await here.client.execute('select code from certificates order by rowid')
    return rows.map(({ code }) => String(code))
  }
  return { ...here, deps, desk, ids, bulk, own, codes, order }
}

async function words(stream: unknown): Promise<string> {
  if (!(stream instanceof ReadableStream)) return String(stream)
  return (await textRuns(await openPdf(stream), 1)).map(({ text }) => text).join('\n')
}

describe.each(['file', 'server'] as const)('on a %s', (kind) => {
  test('only who was checked in gets a certificate, and it verifies by its code', async () => {
    const { deps, bulk, codes } = await theDayAfter(kind)
    const document = await bulk()
    const names = await Promise.all(
      Array.from({ length: document.numPages }, async (_, i) =>
        (await textRuns(document, i + 1)).map(({ text }) => text).find((text) => text.startsWith('Dr. P')),
      ),
    )
    expect(names).toEqual(['Dr. P 0 Muster', 'Dr. P 1 Muster'])
    const [code = ''] = await codes()
    expect(await verifyCertificate(deps, code)).toMatchObject({
      ...{ outcome: 'genuine', code, name: 'Dr. P 0 Muster', issuedAt: deps.clock.now() },
      event: { title: { de: 'Integration in ländlichen Räumen' } },
    })
  })
})

test('the code stands on the paper in groups, and is understood as it is typed from there', async () => {
  const { deps, own, codes } = await theDayAfter()
  const text = await words(await own(0))
  expect(text).toContain('Presse- und Informationsamt, Reichstagsufer 14')
  const [code = ''] = await codes()
  const grouped = code.replace(/.{4}(?=.)/g, '$&-')
  expect(text).toContain(grouped)
  expect(await verifyCertificate(deps, ` ${grouped.toLowerCase()} `)).toMatchObject({ outcome: 'genuine' })
})

test('printed again it is the same certificate, byte for byte', async () => {
  const { own, codes, clock } = await theDayAfter()
  const bytes = async () => new Uint8Array(await new Response((await own(0)) as ReadableStream).arrayBuffer())
  const first = await bytes()
  clock.pass(day)
  expect(await bytes()).toEqual(first)
  expect((await codes()).length).toBe(1)
})

test('before the end of the event, and without a check-in, nobody fetches one', async () => {
  const { own, clock, event, codes } = await theDayAfter()
  expect(await own(2)).toBe('not-attended')
  clock.at = event.endsAt - 1
  expect(await own(0)).toBe('not-yet')
  clock.at = event.endsAt
  expect(await own(0)).toBeInstanceOf(ReadableStream)
  expect((await codes()).length).toBe(1)
})

test('with a corrected name there is a new one, and the old code is known as revoked', async () => {
  const { deps, client, ids, own, codes } = await theDayAfter()
  await words(await own(0))
  await client.execute({ sql: `update registrations set last_name = 'Müster' where id = ?`, args: [ids[0] ?? ''] })
  expect(await words(await own(0))).toContain('Dr. P 0 Müster')
  const [before = '', after = ''] = await codes()
  expect((await verifyCertificate(deps, before)).outcome).toBe('revoked')
  expect(await verifyCertificate(deps, after)).toMatchObject({ outcome: 'genuine', name: 'Dr. P 0 Müster' })
})

test('the office takes a certificate back; so does an admission that is undone', async () => {
  const { deps, client, ids, event, desk, bulk, codes } = await theDayAfter()
  await bulk()
  const [first = '', second = ''] = await codes()
  await revokeCertificate(deps, office, { eventId: event.id, registrationId: ids[1] ?? '' })
  await desk.scan({ registration: ids[0], direction: 'undo', undoes: 'first', offline: true, at: event.startsAt })
  expect(await count(client, `check_ins where effect = 'admission'`)).toBe(1)
  expect([(await verifyCertificate(deps, first)).outcome, (await verifyCertificate(deps, second)).outcome]).toEqual([
    'revoked',
    'revoked',
  ])
  expect((await notesIn(client)).at(-1)).toMatch(/certificate.revoked/)
})

test('what the office took back nobody fetches anew by themselves, only the office prints another', async () => {
  const { deps, ids, event, own, bulk } = await theDayAfter()
  await words(await own(0))
  await revokeCertificate(deps, office, { eventId: event.id, registrationId: ids[0] ?? '' })
  const record = found(await readRegistration(deps, ids[0] ?? ''))
  expect([await own(0), await hasCertificate(deps, record)]).toEqual(['withdrawn', false])
  await bulk([ids[0] ?? ''])
  expect([await own(0), await hasCertificate(deps, record)]).toEqual([expect.any(ReadableStream), true])
})

test('wrong codes are counted against guessing, right ones are neither counted nor held up', async () => {
  const { deps, clock, own, codes } = await theDayAfter()
  await words(await own(0))
  const [code = ''] = await codes()
  for (let n = 0; n < 40; n++) expect((await verifyCertificate(deps, code)).outcome).toBe('genuine')
  for (let n = 0; n < 30; n++) expect((await verifyCertificate(deps, `wrong${n}`)).outcome).toBe('unknown')
  expect(await refusal(verifyCertificate(deps, 'wrong-again'))).toBe('too-many')
  expect((await verifyCertificate(deps, code)).outcome).toBe('genuine')
  const elsewhere = { ...deps, client: { address: '198.51.100.7' } }
  expect((await verifyCertificate(elsewhere, 'wrong-again')).outcome).toBe('unknown')
  clock.pass(hour)
  expect((await verifyCertificate(deps, 'wrong-again')).outcome).toBe('unknown')
})

test('once the event is forgotten the code still says genuine, but no longer whose it is', async () => {
  const { deps, client, clock, event, own, codes } = await theDayAfter()
  await saveCertificateText(deps, office, {
    eventId: event.id,
    text: { body: { de: 'Herr Quodlibet bescheinigt {{name}}' }, signer: { de: 'Karl Quodlibet' } },
  })
  await words(await own(0))
  const [code = ''] = await codes()
  clock.at = event.forgetAt
  await forgetDueEvents(deps)
  expect(await verifyCertificate(deps, code)).toMatchObject({ outcome: 'genuine', name: '' })
  expect(await foundIn(client, ['Quodlibet', 'Dr. P 0 Muster'])).toEqual([])
  expect(await own(0)).toBe('not-attended')
})

test('the office says it in its own words, in both languages, and goes back to those of the application', async () => {
  const { deps, event, own } = await theDayAfter()
  const save = (text: Parameters<typeof saveCertificateText>[2]['text']) =>
    saveCertificateText(deps, office, { eventId: event.id, text })
  await save({ body: { de: '**{{name}}** hat {{event}} besucht.\n\n{{office}}' }, signer: { de: 'Irene Vollmer' } })
  const text = await words(await own(0))
  expect(text).toContain('hat Integration in ländlichen Räumen besucht.')
  expect(text).toContain('Irene Vollmer')
  await save(null)
  expect(await words(await own(0))).toContain('hat an folgender Veranstaltung teilgenommen:')
  expect(await refusal(save({ body: { de: '{{iban}}' }, signer: { de: '' } }))).toBe('invalid')
  expect(await refusal(save({ body: { de: 'x'.repeat(1501) }, signer: { de: '' } }))).toBe('invalid')
})

test('staff of another host print, revoke and word nothing', async () => {
  const { deps, event, ids, order, client } = await theDayAfter()
  const other = { as: 'staff', userId: 'u', hostIds: [(await aHost(deps)).id] } as const
  const revoking = { eventId: event.id, registrationId: ids[0] ?? '' }
  expect(await refusal(printCertificates(deps, other, order()))).toBe('not-found')
  expect(await refusal(revokeCertificate(deps, other, revoking))).toBe('not-found')
  expect(await refusal(saveCertificateText(deps, other, { eventId: event.id, text: null }))).toBe('not-found')
  expect(await count(client, 'certificates')).toBe(0)
})

test('of those chosen only who came gets one, and a registration of another event none', async () => {
  const { bulk, ids } = await theDayAfter()
  const document = await bulk([ids[1] ?? '', ids[2] ?? '', 'elsewhere'])
  expect(document.numPages).toBe(1)
  expect((await textRuns(document, 1)).map(({ text }) => text)).toContain('Dr. P 1 Muster')
})
