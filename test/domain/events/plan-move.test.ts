import { getTableName } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { movingColumns } from '../../../src/db/columns.ts'
import { tables } from '../../../src/db/tables.ts'
import { datedThings } from '../../../src/domain/events/dated-things.ts'
import { type DatedRow, type Move, planMove } from '../../../src/domain/events/plan-move.ts'
import { type Land, landOf } from '../../../src/domain/events/public-holiday.ts'
import { clockFault, shiftOnClock } from '../../../src/lib/clock-shift.ts'
import { clockIn, day, endOfDay, instantOf } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'
const at = (date: string, time: string) => instantOf(date, time, zone)
const date = (on: string, from = '10:00', until = '16:00') => ({
  ...{ startsAt: at(on, from), endsAt: at(on, until), allDay: false, zone },
})
const now = at('2027-02-10', '12:00')

const rows: DatedRow[] = [
  { thing: 'date', id: '', at: { startsAt: at('2027-03-24', '10:00'), endsAt: at('2027-03-24', '16:00') } },
  { thing: 'opening', id: '', at: { opensAt: at('2027-02-01', '08:00') } },
  { thing: 'closing', id: '', at: { closesAt: endOfDay('2027-03-17', zone) } },
  { thing: 'deletion', id: '', at: { forgetAt: at('2027-06-24', '00:00') } },
  { thing: 'item', id: 'w', at: { startsAt: at('2027-03-24', '11:00'), endsAt: at('2027-03-24', '12:30') } },
  { thing: 'desk', id: 'd', at: { closesAt: endOfDay('2027-03-24', zone) } },
  { thing: 'offer', id: '1', at: { expiresAt: at('2027-02-11', '09:00') } },
]

const datesOf = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => ({ startsAt, endsAt })
const keyOf = ({ thing, id }: DatedRow) => (id === '' || thing === 'offer' ? thing : `${thing}:${id}`)

function planned(move: Partial<Move> & Pick<Move, 'date'>, some = rows, land: Land = 'BUND') {
  const plan = planMove({ date: date('2027-03-24'), land, rows: some }, move, now)
  const line = (key: string) => {
    const found = plan.lines.find((one) => one.key === key)
    if (!found) throw new Error(`no line ${key}`)
    const stands = found.moves ? found.after : found.at
    return { ...found, clocks: Object.values(stands).map((one) => Object.values(clockIn(one, zone)).join(' ')) }
  }
  return { ...plan, line }
}

test('everything that the schema says to move has its place in the plan', () => {
  const marked = tables.flatMap((one) => movingColumns(one).map((column) => `${getTableName(one)}.${column}`))
  const known = Object.values(datedThings).flatMap(({ table, columns }) =>
    columns.map((column) => `${getTableName(table)}.${column}`),
  )
  expect(known.sort()).toEqual(marked.sort())
})

test('over a change of the clocks everything keeps its time on the clock, and an offer its own', () => {
  const { days, blocked, line } = planned({ date: date('2027-04-07') })
  expect([days, blocked]).toEqual([14, false])
  expect(line('item:w').clocks).toEqual(['2027-04-07 11:00', '2027-04-07 12:30'])
  expect(line('closing').clocks).toEqual(['2027-04-01 00:00'])
  expect(line('deletion').clocks).toEqual(['2027-07-08 00:00'])
  expect(line('desk:d').clocks).toEqual(['2027-04-08 00:00'])
  expect(line('offer').clocks).toEqual(['2027-02-11 09:00'])
})

test('where clocks never change everything moves by whole days, and half an hour off stays half an hour off', () => {
  const kolkata = 'Asia/Kolkata'
  const there = (day: string) => ({
    ...{ startsAt: instantOf(day, '10:00', kolkata), endsAt: instantOf(day, '16:00', kolkata) },
    ...{ allDay: false, zone: kolkata },
  })
  const some = rows.map((row) => ({ ...row, ...(row.thing === 'date' && { at: datesOf(there('2027-03-24')) }) }))
  const event = { date: there('2027-03-24'), land: 'BUND' as const, rows: some }
  const { days, lines } = planMove(event, { date: there('2027-11-03'), moving: new Set(some.map(keyOf)) }, now)
  expect(days).toBe(224)
  for (const { thing, at, after, conflicts } of lines) {
    if (thing === 'deletion') continue
    const by = Object.entries(after).map(([column, then]) => (then - (at[column] ?? 0)) / day)
    expect([thing, ...by, ...conflicts.filter((is) => is === 'skipped' || is === 'twice')]).toEqual([
      thing,
      ...by.map(() => 224),
    ])
  }
})

test('an event that lasts over two changes of the clocks keeps every time on the clock, at its beginning, between and after', () => {
  const course = { startsAt: at('2027-03-20', '10:00'), endsAt: at('2027-11-10', '16:00') }
  const items = ['2027-03-20', '2027-06-15', '2027-11-10'].map((one, nr) => ({
    thing: 'item' as const,
    id: `${nr}`,
    at: { startsAt: at(one, '11:00'), endsAt: at(one, '12:00') },
  }))
  const all: DatedRow[] = [{ thing: 'date', id: '', at: course }, ...items]
  const event = { date: { ...course, allDay: false, zone }, land: 'BUND' as const, rows: all }
  for (const [by, first, last] of [
    [14, '2027-04-03', '2027-11-24'],
    [-14, '2027-03-06', '2027-10-27'],
    [140, '2027-08-07', '2028-03-29'],
  ] as const) {
    const date = { startsAt: at(first, '10:00'), endsAt: at(last, '16:00'), allDay: false, zone }
    const { days, blocked, lines } = planMove(event, { date }, now)
    const clocks = lines.filter(({ thing }) => thing === 'item').map(({ after }) => clockIn(after.startsAt ?? 0, zone))
    expect([days, blocked]).toEqual([by, false])
    expect(clocks.map(({ time }) => time)).toEqual(['11:00', '11:00', '11:00'])
    expect([clocks[0]?.date, clocks[2]?.date]).toEqual([first, last])
  }
})

test('a registration that is open stays open, unless somebody ticks its beginning', () => {
  const { line } = planned({ date: date('2027-04-07') })
  expect(line('opening')).toMatchObject({ moves: false, clocks: ['2027-02-01 08:00'] })
  const ticked = planned({ date: date('2027-04-07'), moving: new Set(['opening', 'closing', 'deletion', 'item:w']) })
  expect(ticked.line('opening').clocks).toEqual(['2027-02-15 08:00'])
})

test('what stays behind outside the event, or in the wrong order, keeps it from being moved', () => {
  const { blocked, line } = planned({ date: date('2027-04-07'), moving: new Set(['closing', 'deletion']) })
  expect(blocked).toBe(true)
  expect(line('item:w')).toMatchObject({ blocked: true, conflicts: ['outside'] })
  const earlier = planned({ date: date('2027-03-10'), moving: new Set(['item:w']) })
  expect(earlier.line('closing')).toMatchObject({ blocked: true, conflicts: ['after-end'] })
  const later = planned({ date: date('2027-07-07'), moving: new Set(['item:w', 'closing']) })
  expect(later.line('deletion')).toMatchObject({ blocked: true, conflicts: ['before-end'] })
  const wasSo = [...rows, { thing: 'item', id: 'eve', at: { startsAt: at('2027-03-23', '19:00') } } as const]
  expect(planned({ date: date('2027-04-07') }, wasSo).line('item:eve')).toMatchObject({
    ...{ blocked: false, conflicts: ['outside'] },
  })
})

test('other hours leave items outside, unless the programme moves by the same minutes', () => {
  const { line, blocked } = planned({ date: date('2027-03-24', '13:00', '19:00') })
  expect([blocked, line('item:w').conflicts]).toEqual([true, ['outside']])
  const along = planned({ date: date('2027-03-24', '13:00', '19:00'), minutes: 180 })
  const sooner = planned({ date: date('2027-03-31', '08:00', '14:00'), minutes: -120 })
  expect(sooner.line('item:w').clocks).toEqual(['2027-03-31 09:00', '2027-03-31 10:30'])
  expect([along.blocked, along.line('item:w').clocks]).toEqual([false, ['2027-03-24 14:00', '2027-03-24 15:30']])
})

test('weekends and holidays of the Land are named, deadlines that are over at once, and those that begin again', () => {
  const onHoliday = planned({ date: date('2027-05-06') }, rows, landOf('Magdeburg'))
  expect(onHoliday.line('date').conflicts).toEqual([
    { day: '2027-05-06', holiday: { de: 'Christi Himmelfahrt', en: 'Ascension Day' }, land: undefined },
  ])
  const corpusChristi = date('2027-05-27')
  expect(planned({ date: corpusChristi }, rows, landOf('München')).line('date').conflicts).toEqual([
    { day: '2027-05-27', holiday: { de: 'Fronleichnam', en: 'Corpus Christi' }, land: 'Bayern' },
  ])
  expect(planned({ date: corpusChristi }, rows, landOf('Magdeburg')).line('date').conflicts).toEqual([])
  expect(planned({ date: date('2027-03-20') }).line('closing').conflicts).toEqual([{ day: '2027-03-13' }])
  expect(planned({ date: date('2027-02-15') }).line('closing')).toMatchObject({ conflicts: ['past'], blocked: false })
  const over = rows.map((row) => (row.thing === 'closing' ? { ...row, at: { closesAt: now - 1 } } : row))
  expect(planned({ date: date('2027-04-21') }, over).line('closing').conflicts).toContain('reopens')
})

test('an offered seat is never taken away sooner', () => {
  expect(planned({ date: date('2027-03-10'), moving: new Set(['offer']) }).line('offer')).toMatchObject({
    moves: false,
  })
  const later = planned({ date: date('2027-03-25'), moving: new Set(['offer', 'closing', 'deletion', 'item:w']) })
  expect(later.line('offer').clocks).toEqual(['2027-02-12 09:00'])
})

test('a night hour that the clocks leave out or show twice is named', () => {
  const night: DatedRow[] = [{ thing: 'item', id: 'n', at: { startsAt: at('2027-03-25', '02:30') } }]
  const all = [...rows, ...night]
  const spring = planned({ date: { ...date('2027-03-27'), endsAt: at('2027-03-28', '16:00') } }, all)
  expect(spring.line('item:n')).toMatchObject({ conflicts: ['skipped'], clocks: ['2027-03-28 03:30'] })
  const autumn = planned({ date: { ...date('2027-10-30'), endsAt: at('2027-10-31', '16:00') } }, all)
  expect(autumn.line('item:n')).toMatchObject({ conflicts: ['twice'], clocks: ['2027-10-31 02:30'] })
  expect([clockFault('2027-03-28', '02:30', zone), clockFault('2027-03-28', '03:00', zone)]).toEqual([
    'skipped',
    undefined,
  ])
  expect([clockFault('2027-10-31', '02:30', zone), clockFault('2027-10-31', '03:00', zone)]).toEqual([
    'twice',
    undefined,
  ])
})

test('an item that would end before it begins, in the hour that the clocks leave out, keeps the event where it is', () => {
  const night = {
    thing: 'item',
    id: 'n',
    at: { startsAt: at('2027-03-25', '02:30'), endsAt: at('2027-03-25', '03:15') },
  }
  const weekend = { date: { ...date('2027-03-27'), endsAt: at('2027-03-28', '16:00') } }
  const { blocked, line } = planned(weekend, [...rows, night as DatedRow])
  expect([blocked, line('item:n').blocked, line('item:n').conflicts]).toEqual([true, true, ['skipped']])
  const day = planned({ date: { ...date('2027-03-26'), endsAt: at('2027-03-27', '16:00') } }, [
    ...rows,
    night as DatedRow,
  ])
  expect(day.line('item:n')).toMatchObject({ blocked: false, clocks: ['2027-03-27 02:30', '2027-03-27 03:15'] })
})

test('another zone shows the same times, and the beginning of a day stays one where midnight does not exist', () => {
  const moved = shiftOnClock(at('2027-03-24', '10:00'), { days: 7, from: zone, to: 'Europe/London' }).at
  expect(clockIn(moved, 'Europe/London')).toEqual({ date: '2027-03-31', time: '10:00' })
  const cairo = 'Africa/Cairo'
  const first = endOfDay('2027-04-22', cairo)
  expect(shiftOnClock(first, { days: 7, from: cairo, to: cairo })).toEqual({ at: endOfDay('2027-04-29', cairo) })
  expect(shiftOnClock(endOfDay('2027-04-29', cairo), { days: -7, from: cairo, to: cairo }).at).toBe(first)
})

test('a mailing goes along, unless its time would be over then: nobody meant to send it at once', () => {
  const mailing: DatedRow = { thing: 'mailing', id: 'm', at: { leavesAt: at('2027-03-10', '08:00') } }
  const moves = (day: string) => planned({ date: date(day) }, [...rows, mailing]).line('mailing:m').moves
  expect(['2027-03-31', '2027-02-17'].map(moves)).toEqual([true, false])
})
