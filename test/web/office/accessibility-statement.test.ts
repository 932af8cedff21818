import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { hosts } from '../../../src/db/schema/hosts.ts'
import { nothingStated } from '../../../src/domain/organisations/statement-input.ts'
import { textOf } from '../../support/a-guest.ts'
import { anOffice } from './an-office.ts'

const whole = {
  ...{ body: 'DE-NI', madeOn: '2026-10-01', reviewedOn: '2026-10-02', method: 'third-party', assessor: 'Prüfzentrum' },
  ...{ result: 'partly', 'exceptions.0.what.de': 'Alte Pläne.', 'exceptions.0.reason': 'burden' },
  ...{ easyLanguage: 'https://host.example/leicht', 'feedback.email': 'barriere@host.example' },
}

/** An office at its statement; the day is that of the clock there. */
async function atTheStatement() {
  const office = await anOffice()
  const here = `/office/hosts/${office.host.id}/accessibility`
  const stored = async () => {
    const { rows } = await office.client.execute('select accessibility from hosts')
    return JSON.parse(String(rows[0]?.accessibility))
  }
  const notes = async () => {
    const { rows } = await office.client.execute("select fields from audit_notes where verb = 'accessibility.stated'")
    return rows.map(({ fields }) => JSON.parse(String(fields)))
  }
  return { ...office, here, stored, notes }
}

test('a statement is kept as typed, noted once with what changed, shown again, and emptied again', async () => {
  const { here, post, page, stored, notes } = await atTheStatement()
  const saved = await post(here, whole)
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `${here}?done=saved`])
  expect(await stored()).toEqual({
    ...{
      body: 'DE-NI',
      madeOn: '2026-10-01',
      reviewedOn: '2026-10-02',
      method: 'third-party',
      assessor: 'Prüfzentrum',
    },
    ...{ result: 'partly', feedback: { name: '', phone: '', email: 'barriere@host.example' }, ownWords: { de: '' } },
    exceptions: [{ what: { de: 'Alte Pläne.' }, reason: 'burden', alternative: { de: '' } }],
    ...{ elsewhere: '', easyLanguage: 'https://host.example/leicht', signLanguage: '' },
  })
  await post(here, {})
  expect(await page(here)).toContain('\nAlte Pläne.</textarea>')
  await post(here, { signLanguage: 'https://host.example/dgs' })
  await post(here, { 'exceptions.0.what.de': '', result: 'full' })
  expect((await stored()).exceptions).toEqual([])
  const empty = Object.fromEntries([...Object.keys(whole), 'signLanguage'].map((name) => [name, '']))
  await post(here, empty)
  expect(await stored()).toBe(null)
  const first = [
    'body',
    'madeOn',
    'reviewedOn',
    'method',
    'assessor',
    'result',
    'exceptions',
    'feedback',
    'easyLanguage',
  ]
  expect((await notes()).slice(0, 3)).toEqual([first, ['signLanguage'], ['result', 'exceptions']])
  expect(await notes()).toHaveLength(4)
})

test('below the exceptions there are, there is always room for more', async () => {
  const { here, post, stored } = await atTheStatement()
  for (const nr of [0, 1, 2, 3])
    await post(here, { [`exceptions.${nr}.what.de`]: `Nr. ${nr}`, [`exceptions.${nr}.reason`]: 'out-of-scope' })
  expect((await stored()).exceptions.map(({ what }: { what: { de: string } }) => what.de)).toEqual([
    ...['Nr. 0', 'Nr. 1', 'Nr. 2', 'Nr. 3'],
  ])
})

test('more than thirty exceptions are named as such, at the first that is too much, and stay in sight', async () => {
  const { here, host, deps, post, stored } = await atTheStatement()
  const exceptions = Array.from({ length: 30 }, (_, nr) => ({
    ...{ what: { de: `Nr. ${nr}` }, reason: 'burden' as const, alternative: { de: '' } },
  }))
  const accessibility = { ...nothingStated, exceptions }
  await deps.store.write((draft) => [draft.update(hosts).set({ accessibility }).where(eq(hosts.id, host.id))])
  const sent = await post(here, { 'exceptions.30.what.de': 'Eine mehr.', 'exceptions.30.reason': 'burden' })
  const html = await sent.text()
  expect([sent.status, html.includes('Eine mehr.</textarea>')]).toEqual([422, true])
  expect(html).toContain('<a href="#field-exceptions.30.what.de">Mehr als 30 Ausnahmen fasst die Erklärung nicht.')
  expect((await stored()).exceptions).toHaveLength(30)
})

test('each fault is named at its field, and nothing is kept', async () => {
  const { here, post, stored } = await atTheStatement()
  const wrong = {
    ...{ ...whole, madeOn: '2099-01-01', reviewedOn: '2099-01-02' },
    ...{ easyLanguage: 'https://host.example/leicht', signLanguage: 'https://host.example/dgs' },
  }
  const future = await post(here, wrong)
  const html = await future.text()
  expect(future.status).toBe(422)
  expect(html).toContain('<a href="#field-madeOn">Der Tag, an dem die Erklärung erstellt wurde, kann nicht')
  expect(html).toContain('<a href="#field-reviewedOn">Der Tag, an dem die Erklärung überprüft wurde, kann nicht')
  const more = await post(here, {
    ...{ ...whole, signLanguage: 'javascript:alert(1)', 'exceptions.0.reason': '' },
    ...{ 'exceptions.1.alternative.de': 'Ein Plan in Worten.', 'feedback.email': 'barriere@' },
  })
  const text = textOf(await more.text())
  expect(more.status).toBe(422)
  for (const sentence of [
    '„Grund“ fehlt noch.',
    '„Beschreibung auf Deutsch“ fehlt noch.',
    '„Adresse in Deutscher Gebärdensprache (DGS)“ ist keine vollständige Adresse',
    '„E-Mail für Barrieren“ ist keine vollständige E-Mail-Adresse',
  ])
    expect(text).toContain(sentence)
  const contradicted = textOf(await (await post(here, { ...whole, result: 'full', method: 'self' })).text())
  expect(contradicted).toContain('Vollständig vereinbar sind Seiten nur ohne die Ausnahmen')
  const nameless = textOf(await (await post(here, { ...whole, assessor: '' })).text())
  expect(nameless).toContain('„Geprüft von“ fehlt noch.')
  expect(contradicted).toContain('Eine Prüfstelle gehört zur Prüfung durch Dritte.')
  expect(await stored()).toBe(null)
})

test('what is missing is listed, each a link to its field, in both languages; of whom the law does not bind nothing is', async () => {
  const { here, host, page, post } = await atTheStatement()
  const links = (html: string) =>
    [...html.matchAll(/href="\/office\/hosts\/[\w-]+\/accessibility#field-([\w.]+)">([^<]+)</g)].map(
      ([, ...pair]) => pair,
    )
  const missing = [
    ['body', 'zuständige Stelle'],
    ['madeOn', 'Tag der Erklärung'],
    ['reviewedOn', 'Tag der letzten Überprüfung'],
    ['method', 'Art der Prüfung'],
    ['result', 'Ergebnis'],
  ]
  expect(links(await page('/office'))).toEqual(missing)
  const asked = await page(here)
  expect(links(asked)).toEqual([
    ...missing,
    ['easyLanguage', 'Erläuterung in Leichter Sprache'],
    ['signLanguage', 'Erläuterung in Deutscher Gebärdensprache'],
  ])
  for (const [field] of links(asked)) expect(asked).toContain(`id="field-${field}"`)
  expect(links(await page(`${here}?lang=en`)).map(([, words]) => words)[0]).toBe('Body in charge')
  expect(await page(`/office/hosts/${host.id}`)).toContain(`href="${here}"`)
  await post(here, { ...whole, 'exceptions.0.what.de': '', signLanguage: 'https://host.example/dgs' })
  expect(links(await page('/office'))).toEqual([['exceptions.0.what.de', 'nicht barrierefreie Inhalte']])
  await post(here, { body: 'none' })
  expect(links(await page('/office'))).toEqual([])
})

test('a year after the last review the office is asked for the next one', async () => {
  const { here, post, page } = await atTheStatement()
  await post(here, { body: 'DE', madeOn: '2027-10-01', method: 'self', result: 'full' })
  const asked = 'Bitte überprüfen Sie die Erklärung zur Barrierefreiheit'
  expect(textOf(await page('/office'))).not.toContain(asked)
  await post(here, { madeOn: '2025-09-01', reviewedOn: '2025-09-02' })
  expect(await page('/office')).toContain(
    `<a href="${here}">Erklärung von „Deutscher Landkreistag“, zuletzt vom 2. September 2025</a>`,
  )
  expect(textOf(await page('/office?lang=en'))).toContain('last of 2 September 2025')
})
