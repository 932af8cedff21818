import { expect, test } from 'vitest'
import { subscriptionLinks } from '../../src/formats/subscription-links.ts'

const feed = 'https://tagung.example/e/integration/calendar.ics?item=a&item=b&lang=de'
const query = (address: string) => Object.fromEntries(new URL(address).searchParams)

test('the device gets the feed under webcal, and so does Google', () => {
  const { webcal, google } = subscriptionLinks(feed, 'Räume & Wege')
  expect(webcal).toBe('webcal://tagung.example/e/integration/calendar.ics?item=a&item=b&lang=de')
  expect(google.startsWith('https://calendar.google.com/calendar/r?')).toBe(true)
  expect(query(google)).toEqual({ cid: webcal })
})

test('Outlook.com and Microsoft 365 get the feed and its name', () => {
  const { outlook, microsoft365 } = subscriptionLinks(feed, 'Räume & Wege "<script>"\ud83c')
  expect(outlook.startsWith('https://outlook.live.com/calendar/0/addfromweb?')).toBe(true)
  expect(microsoft365.startsWith('https://outlook.office.com/calendar/0/addfromweb?')).toBe(true)
  for (const link of [outlook, microsoft365]) {
    expect(query(link)).toEqual({ url: feed, name: 'Räume & Wege "<script>"\ufffd' })
    expect(link).toMatch(/^[\x21-\x7e]+$/)
  }
})
