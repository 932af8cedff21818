import { expect, test } from 'vitest'
import { inOrderOfTime, programmeDays } from '../../../src/domain/programme/programme-days.ts'
import { clockIn, instantOf } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'
const at = (day: string, time: string) => instantOf(`2027-12-${day}`, time, zone)
const item = (title: string, startsAt: number | null = null) => ({ title, startsAt })

/** Two days unless said otherwise: "02: Begrüßung, Vortrag". */
function daysOf(programme: ReturnType<typeof item>[], endsAt = at('03', '16:00')) {
  const days = programmeDays({ startsAt: at('02', '10:00'), endsAt, zone, programme })
  return days.map(({ day, items }) => {
    const titles = items.map(({ title }) => title).join(', ')
    return day === null ? titles : `${clockIn(day, zone).date.slice(-2)}: ${titles}`
  })
}

test('items stand on their days in order of time, whatever order they were typed in', () => {
  const typed = [
    item('Abschluss', at('03', '15:00')),
    item('Vortrag', at('02', '11:00')),
    item('Begrüßung', at('02', '10:00')),
    item('Rundgang', at('03', '09:00')),
  ]
  expect(daysOf(typed)).toEqual(['02: Begrüßung, Vortrag', '03: Rundgang, Abschluss'])
})

test('what has no time stays behind the item before it, wherever that goes', () => {
  const typed = [
    item('Vorab'),
    item('Rundgang', at('03', '09:00')),
    item('danach offen'),
    item('Begrüßung', at('02', '10:00')),
  ]
  expect(daysOf(typed)).toEqual(['02: Vorab, Begrüßung', '03: Rundgang, danach offen'])
})

test('items that begin together keep the order of the office', () => {
  const together = ['C', 'A', 'B'].map((title) => item(title, at('02', '10:00')))
  expect(inOrderOfTime(together).map(({ title }) => title)).toEqual(['C', 'A', 'B'])
})

test('one day has no heading, nor has a programme without times', () => {
  expect(daysOf([item('B', at('02', '11:00')), item('A', at('02', '10:00'))], at('02', '16:00'))).toEqual(['A, B'])
  expect(daysOf([item('A'), item('B')])).toEqual(['A, B'])
  expect(daysOf([])).toEqual([])
})

test('an event of several days names the only day that has a programme yet', () => {
  expect(daysOf([item('Rundgang', at('03', '09:00'))])).toEqual(['03: Rundgang'])
})

test('a day is one of the zone: after midnight is the next one, although it is the same day elsewhere', () => {
  const late = [item('Empfang', at('02', '20:00')), item('Ausklang', at('03', '00:15'))]
  expect(daysOf(late, at('03', '01:00'))).toEqual(['02: Empfang', '03: Ausklang'])
})
