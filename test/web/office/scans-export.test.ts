import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { day, hour, minute } from '../../../src/lib/dates.ts'
import { aMorning } from '../../support/a-desk.ts'
import { count } from '../../support/registering.ts'
import { signIn } from './an-office.ts'
import { csvRows } from './csv-rows.ts'

async function anEntry(kind: 'file' | 'server' = 'file') {
  const here = await aMorning(kind, 2)
  const { cookie, get } = await signIn(here, here.event.hostId, 'anna@host.example')
  const file = (format: 'csv' | 'xlsx', more = '') => get(`/office/events/${here.event.id}/scans.${format}${more}`)
  const rows = async () => csvRows(await (await file('csv')).text())
  return { ...here, cookie, file, rows }
}

test.each(['file', 'server'] as const)(
  'every scan is a row in the order of time, however late it arrived; a rehearsal is in none (%s)',
  async (kind) => {
    const { open, guest, clock, rows, client } = await anEntry(kind)
    const [front, side, rehearsed] = [await open(), await open({ label: '=Seite;"' }), await open({ rehearsal: true })]
    const [one, other] = [await guest(0), await guest(1)]
    await rehearsed.scan({ code: one.code })
    const nonce = 'entry-of-one'
    await front.scan({ code: one.code, nonce })
    clock.pass(20 * minute)
    await front.scan({ registration: one.id, direction: 'out', kind: 'name' })
    await side.scan({ code: other.code, offline: true, at: clock.now() - 10 * minute }, 'tablet')
    clock.pass(minute)
    await front.scan({ code: one.code, direction: 'undo', undoes: nonce })
    const found = (await rows()).map((row) => [row.Zeit, row.Nachname, row['Check-in'], row.Richtung, row.Ergebnis])
    expect(found).toEqual([
      ['02.12.2027 09:00', 'Muster', 'Haupteingang', 'hinein', 'zurückgenommen'],
      ['02.12.2027 09:10', 'Muster', `'=Seite;"`, 'hinein', 'zum ersten Mal eingelassen'],
      ['02.12.2027 09:20', 'Muster', 'Haupteingang', 'hinaus', 'ohne Wirkung'],
      ['02.12.2027 09:21', 'Muster', 'Haupteingang', 'zurück', 'Rücknahme'],
    ])
    const [, late] = await rows()
    expect(late).toMatchObject({
      ...{ Person: 'Dr. P 1 Muster', Organisation: 'Landkreis Harz', Gerät: 'tablet', Eingegangen: '02.12.2027 09:20' },
      ...{ 'Tag oder Programmpunkt': '02.12.2027', 'Erkannt durch': 'Code', Kennung: other.id },
    })
    expect(await count(client, `audit_notes where verb = 'scans.exported' and actor = 'staff'`)).toBe(2)
  },
)

test('the XLSX holds dates as dates, and a page of scans and more', async () => {
  const { open, guest, clock, file } = await anEntry()
  const desk = await open()
  const { code } = await guest(0)
  for (let n = 0; n < 520; n++) {
    clock.pass(1000)
    await desk.scan({ code, direction: n % 2 ? 'out' : 'in' })
  }
  const { sheets } = await readXlsx(new Uint8Array(await (await file('xlsx', '?lang=en')).arrayBuffer()))
  const [header = [], ...rows] = sheets[0]?.rows ?? []
  expect(header.slice(0, 7)).toEqual([
    'Time',
    'Person',
    'Organisation',
    'Day or session',
    'Desk',
    'Direction',
    'Result',
  ])
  expect(rows).toHaveLength(520)
  expect([rows[0]?.[0], rows[0]?.[3]]).toEqual([new Date('2027-12-02T09:00:00Z'), new Date('2027-12-02T00:00:00Z')])
  expect([rows[0]?.[6], rows[1]?.[6], rows[2]?.[6]]).toEqual(['let in for the first time', 'left', 'let in again'])
})

test('once the event is forgotten the file tells that somebody came, and neither who nor when', async () => {
  const { open, guest, clock, rows, deps } = await anEntry()
  await (await open()).scan({ code: (await guest(0)).code })
  clock.pass(400 * day + hour)
  await forgetDueEvents(deps)
  expect((await rows()).map(({ Zeit, Person, Ergebnis }) => [Zeit, Person, Ergebnis])).toEqual([
    ['', '', 'zum ersten Mal eingelassen'],
  ])
})
