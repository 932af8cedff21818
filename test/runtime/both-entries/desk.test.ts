import { expect, inject, test } from 'vitest'
import { codeHash, deskKey } from '../../../src/lib/desk-key.ts'
import { aVisitor } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'

// One story in order: the office opens a desk for an event that is a year away, and a helper rehearses nothing but works.
const url = inject('url')
const organiser = anOrganiser()
const guest = aVisitor(url)
const slug = `einlass-${inject('entry')}`
const year = new Date().getFullYear() + 1

let office = ''
let desk = ''
let passphrase = ''
/** What the desk's answers have the browser keep. */
let kept = ''

test('the office opens a desk and reads out its link and passphrase', async () => {
  const form = await organiser.open('/office/events/new?preset=conference')
  const fields = { 'title.de': 'Einlass', slug, startDate: `${year}-11-20`, capacity: '2' }
  const made = await organiser.send(form, '/office/events', fields)
  await organiser.send(made, '/publication')
  office = `${new URL(made.address).pathname}/checkin`
  const opened = await organiser.send(await organiser.open(office), '/desks', { label: 'Haupteingang' })
  desk = /\/checkin\/[\w-]{22}/.exec(opened.html)?.[0] ?? ''
  passphrase = /<code class="unbroken">([0-9A-Z-]{11})<\/code>/.exec(opened.html)?.[1] ?? ''
  expect((await ask('desk')).body).toMatchObject({ state: 'open', label: 'Haupteingang' })
})

test('a device keeps the list under the passphrase and lets the guest in, once', async () => {
  const person = { firstName: 'Ada', lastName: 'Ädler', organisation: 'Landkreis Harz', email: 'ada@einlass.example' }
  await guest.send(await guest.open(`/e/${slug}/registration`), '/registration', person)
  const { salt } = (await ask('desk')).body.passphrase as { salt: string }
  expect((await ask('list')).status).toBe(403)
  expect((await tell('opening', { verifier: (await deskKey('00000-00000', salt)).verifier })).status).toBe(403)
  const { verifier } = await deskKey(passphrase, salt)
  expect((await tell('opening', { verifier })).status).toBe(204)
  const { body: list } = await ask('list')
  const [ada] = list.people as { id: string; lastName: string; codeHash: string }[]
  expect(ada?.lastName).toBe('Ädler')
  const scan = (nonce: string, more = {}) => ({
    nonce,
    direction: 'in',
    at: Date.now(),
    registration: ada?.id,
    ...more,
  })
  const sent = { sentAt: Date.now(), device: 'phone', scans: [scan('first-scan-of-ada')] }
  expect((await tell('scans', sent)).body).toMatchObject({ answers: [{ says: 'welcome' }], list: { inside: 1 } })
  expect((await tell('scans', sent)).body).toMatchObject({ answers: [{ says: 'welcome' }], list: { inside: 1 } })
  const offline = {
    ...sent,
    device: 'other',
    scans: [scan('offline-elsewhere', { codeHash: ada?.codeHash, registration: undefined, offline: true })],
  }
  expect((await tell('scans', offline)).body).toMatchObject({ answers: [{ says: 'already-in', conflict: true }] })
  expect((await ask(`changes?after=${list.version}`)).body).toMatchObject({
    people: [{ id: ada?.id }],
    list: { people: 1 },
  })
  expect(await codeHash(salt, 'another')).not.toBe(ada?.codeHash)
})

test('a walk-in comes in with a badge at once, and the next one waits', async () => {
  const walkIn = (firstName: string) => ({
    person: {
      ...{ firstName, lastName: 'Spontan', organisation: 'Landkreis Börde', email: '', phone: '', office: '' },
      ...nothing,
    },
    submission: `walk-in-${firstName}`,
    device: 'phone',
  })
  const { status, body } = await tell('people', walkIn('Cem'))
  expect([status, body.as]).toEqual([201, 'confirmed'])
  const badge = await fetch(`${url}${desk}/people/${body.registration}/badge.pdf?sheet=dymo-99015`, {
    headers: { cookie: kept },
  })
  expect(new TextDecoder('latin1').decode(await badge.arrayBuffer())).toMatch(/^%PDF[\s\S]*%%EOF\s*$/)
  expect((await tell('people', walkIn('Dora'))).body).toMatchObject({ as: 'waiting' })
})

test('the office sees them, closes the desk, and the device hears that it has to wipe everything', async () => {
  const page = await organiser.open(office)
  expect(page.html).toMatch(/Ada Ädler[\s\S]*schon an anderer Stelle eingelassen/)
  await organiser.send(page, '/closure')
  expect((await ask('desk')).body).toMatchObject({ state: 'closed', wipe: true })
  expect((await ask('list')).status).toBe(410)
})

const nothing = {
  salutation: '',
  academicTitle: '',
  organisationAgs: '',
  department: '',
  remarks: '',
  listed: false,
  photo: false,
  language: 'de',
}

async function ask(path: string, init: RequestInit = {}) {
  const headers = { accept: 'application/json', 'content-type': 'application/json', origin: url, cookie: kept }
  const response = await fetch(`${url}${desk}/${path}`, { ...init, headers })
  kept = response.headers.getSetCookie()[0]?.split(';')[0] ?? kept
  const text = await response.text()
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> }
}

function tell(path: string, body: unknown) {
  return ask(path, { method: 'POST', body: JSON.stringify(body) })
}
