import { expect, test } from 'vitest'
import { planProgrammeMove, programmeMoveInput } from '../../../src/domain/programme/plan-programme-move.ts'
import { clockIn, instantOf } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'

/** "02 10:00-11:00" of a month. */
function item(id: string, when: string, more: { room?: string; bookable?: boolean; calledOff?: boolean } = {}) {
  const [day, span = ''] = when.split(' ')
  const [from, to] = span.split('-').map((time) => instantOf(`2027-03-${day}`, time, zone))
  return { id, startsAt: from ?? null, endsAt: to ?? null, room: '', bookable: false, calledOff: false, ...more }
}

type Programme = ReturnType<typeof item>[]

function plan(programme: Programme, move: Partial<Parameters<typeof planProgrammeMove>[1]>) {
  const event = {
    startsAt: instantOf('2027-03-27', '09:00', zone),
    endsAt: instantOf('2027-03-28', '18:00', zone),
    zone,
  }
  const { lines, ...rest } = planProgrammeMove(
    { ...event, programme },
    { items: [], following: false, date: null, minutes: null, ...move },
  )
  const shown = (at: number | null) => (at === null ? '' : Object.values(clockIn(at, zone)).join(' ').slice(8))
  return {
    blocked: rest.blocked,
    lines: lines.map(({ item: { id }, after, conflicts }) =>
      [id, shown(after.startsAt), shown(after.endsAt).slice(3), ...conflicts].join(' ').trimEnd(),
    ),
    rooms: rest.rooms.map((pair) => pair.map(({ id }) => id).join('+')),
    pairs: rest.pairs.map((pair) => pair.map(({ id }) => id).join('+')),
  }
}

const day = [
  item('a', '27 10:00-11:00'),
  item('b', '27 11:00-12:00'),
  item('parallel', '27 11:00-12:30'),
  item('c', '27 14:00'),
  item('next', '28 10:00-11:00'),
]

test('several items move by minutes, and nothing else', () => {
  expect(plan(day, { items: ['a', 'c'], minutes: 15 }).lines).toEqual(['a 27 10:15 11:15', 'c 27 14:15'])
  expect(plan(day, { items: ['a'], minutes: -60 }).lines).toEqual(['a 27 09:00 10:00'])
})

test('everything after goes along to the end of that day, but not what runs beside', () => {
  expect(plan(day, { items: ['b'], following: true, minutes: 30 }).lines).toEqual(['b 27 11:30 12:30', 'c 27 14:30'])
  const all = plan(day, { items: ['a', 'next'], following: true, minutes: 5 }).lines
  expect(all.map((line) => line.split(' ')[0])).toEqual(['a', 'b', 'parallel', 'c', 'next'])
})

test('the first goes to the day that was named, and the others keep their distance from it', () => {
  const there = plan(day, { items: ['a', 'next'], date: '2027-03-28', minutes: 30 }).lines
  expect(there).toEqual(['a 28 10:30 11:30', 'next 29 10:30 11:30 outside'])
})

test('a change of the clocks in between shifts no time; one that there is not, or twice, is named', () => {
  expect(plan(day, { items: ['a'], date: '2027-03-28' }).lines).toEqual(['a 28 10:00 11:00'])
  const night = [item('x', '27 02:30-04:00')]
  expect(plan(night, { items: ['x'], date: '2027-03-28' }).lines).toEqual(['x 28 03:30 04:00 skipped'])
})

test('what the missing hour would leave without length cannot be moved', () => {
  const blocked = (end: string) => plan([item('x', `27 02:30-${end}`)], { items: ['x'], date: '2027-03-28' }).blocked
  expect(['03:30', '03:15', '03:31'].map(blocked)).toEqual([true, true, false])
})

test('what lies outside the event afterwards is named, to the minute', () => {
  const evening = [item('x', '28 16:00-17:00'), item('y', '28 17:30')]
  expect(plan(evening, { items: ['x'], minutes: 60 }).lines).toEqual(['x 28 17:00 18:00'])
  expect(plan(evening, { items: ['x', 'y'], minutes: 61 }).lines).toEqual([
    'x 28 17:01 18:01 outside',
    'y 28 18:31  outside',
  ])
})

test('two in one room at a time are named, unless they were before or one is called off', () => {
  const room = { room: 'Saal 1 ' }
  const programme = (other = {}) => [
    item('a', '27 10:00-11:00', room),
    item('b', '27 11:00-12:00', { room: 'saal 1', ...other }),
    item('c', '27 11:00-12:00', { room: 'Saal 2' }),
    item('d', '27 10:30-11:00', room),
  ]
  expect(plan(programme(), { items: ['a'], minutes: 15 }).rooms).toEqual(['a+b'])
  expect(plan(programme({ calledOff: true }), { items: ['a'], minutes: 15 }).rooms).toEqual([])
  expect(plan(programme(), { items: ['a', 'b', 'd'], minutes: 15 }).rooms).toEqual([])
})

test('two that can be chosen and then are at one time are told apart from what cannot', () => {
  const programme = [
    item('a', '27 10:00-11:00', { bookable: true }),
    item('b', '27 11:00-12:00', { bookable: true }),
    item('c', '27 11:00-12:00'),
  ]
  expect(plan(programme, { items: ['a'], minutes: 1 }).pairs).toEqual(['a+b'])
})

test('what has no time or is called off does not move', () => {
  const programme = [item('a', '27 10:00-11:00'), { ...item('open', '27 10:00'), startsAt: null }]
  const off = item('off', '27 11:00-12:00', { calledOff: true })
  const { lines } = plan([...programme, off], { items: ['a', 'open', 'off'], following: true, minutes: 10 })
  expect(lines).toEqual(['a 27 10:10 11:10'])
})

test('a plan is the same as long as nothing of it has changed', () => {
  const event = { startsAt: 0, endsAt: 1, zone }
  const seen = (programme: Programme, minutes: number) =>
    planProgrammeMove({ ...event, programme }, { items: ['a'], following: false, date: null, minutes }).seen
  expect(seen(day, 5)).toBe(seen([...day].reverse(), 5))
  expect(seen(day, 5)).not.toBe(seen(day, 6))
  expect(seen(day, 5)).not.toBe(seen([item('a', '27 10:00-11:01')], 5))
})

test('nothing chosen, nowhere to go and more than a day of minutes are refused', () => {
  const codes = (move: object) => {
    const { error } = programmeMoveInput.safeParse({ items: ['a'], following: false, date: null, minutes: 5, ...move })
    return error?.issues.map(({ message }) => message)
  }
  expect(codes({ items: [] })).toEqual(['none-chosen'])
  expect(codes({ minutes: 0 })).toEqual(['nowhere'])
  expect(codes({ minutes: 1441 })).toEqual(['not-minutes'])
  expect(codes({ date: '2027-02-30' })).toEqual(['not-a-date'])
})

test('nothing goes to a day on which the event is not', () => {
  const there = (date: string) => plan(day, { items: ['a'], date }).blocked
  expect(['2027-03-26', '2027-03-28', '2082-03-28'].map(there)).toEqual([true, false, true])
})
