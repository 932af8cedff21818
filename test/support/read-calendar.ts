import ICAL from 'ical.js'
import { expect } from 'vitest'
import { faultsOfCalendar } from './check-calendar.ts'

/** A calendar without a fault, as a program reads it: what it says of itself, and its entries. */
export function readCalendar(text: string) {
  expect(faultsOfCalendar(text)).toEqual([])
  const calendar = new ICAL.Component(ICAL.parse(text))
  const property = (name: string) => calendar.getFirstPropertyValue(name)?.toString()
  const entries = calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name)?.toString()
    return {
      uid: value('uid'),
      summary: value('summary'),
      status: value('status'),
      start: value('dtstart'),
      end: value('dtend'),
      location: value('location'),
      description: value('description'),
    }
  })
  return { property, entries, summaries: entries.map(({ summary }) => summary) }
}
