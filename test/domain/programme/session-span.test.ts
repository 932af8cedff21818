import { expect, test } from 'vitest'
import { sessionSpan } from '../../../src/domain/programme/session-span.ts'
import { hour, instantOf } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'
const at = (day: string, time: string) => instantOf(`2027-12-${day}`, time, zone)
const item = (startsAt: number | null, endsAt: number | null = null) => ({ startsAt, endsAt })

/** Two days, from 10 to 16 o'clock each. */
function spanOf(first: ReturnType<typeof item>, ...others: ReturnType<typeof item>[]) {
  return sessionSpan(first, { endsAt: at('03', '16:00'), zone, programme: [first, ...others] })
}

test('an item without a beginning has no span', () => {
  expect(spanOf(item(null, at('02', '11:00')))).toBeUndefined()
})

test('an item with an end keeps it, whatever begins meanwhile', () => {
  const span = { startsAt: at('02', '10:00'), endsAt: at('02', '12:00') }
  expect(spanOf(item(span.startsAt, span.endsAt), item(at('02', '11:00')))).toEqual(span)
})

test('without an end it lasts until the next one of the day begins, in whatever order they stand', () => {
  const next = [item(at('02', '14:00')), item(at('02', '11:30')), item(at('02', '10:00')), item(null)]
  expect(spanOf(item(at('02', '10:00')), ...next)?.endsAt).toBe(at('02', '11:30'))
})

test('the last one of the event lasts until its end', () => {
  expect(spanOf(item(at('03', '15:00')))?.endsAt).toBe(at('03', '16:00'))
})

test('the last one of a day before lasts an hour, not the night', () => {
  const startsAt = at('02', '15:00')
  expect(spanOf(item(startsAt), item(at('03', '10:00')))?.endsAt).toBe(startsAt + hour)
})
