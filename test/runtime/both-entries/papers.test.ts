import { expect, inject, test } from 'vitest'
import { aVisitor, formOf } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

// One story in order: the office draws a badge, prints everybody, and later only who is new.
const url = inject('url')
const organiser = anOrganiser()
const slug = `druck-${inject('entry')}`

let event = ''

const register = async (firstName: string) => {
  const guest = aVisitor(url)
  const email = `${firstName.toLowerCase()}@druck.example`
  const person = { firstName, lastName: 'Łódź-Groß', organisation: 'Landkreis Harz', email }
  await guest.send(await guest.open(`/e/${slug}/registration`), '/registration', person)
}

const namesOn = async (address: string) => {
  const response = await organiser.ask(address)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const runs = await textRuns(await openPdf(response.body ?? new ReadableStream()), 1)
  return runs.map(({ text }) => text).filter((text) => /^(Ada|Bea|Łódź)/.test(text))
}

test('the office draws a badge from a template and sees an invented person on it', async () => {
  const form = await organiser.open('/office/events/new?preset=conference')
  const fields = { 'title.de': 'Druck', slug, startDate: `${new Date().getFullYear() + 1}-11-20`, capacity: '10' }
  const made = await organiser.send(form, '/office/events', fields)
  await organiser.send(made, '/publication')
  event = new URL(made.address).pathname
  const designs = await organiser.open(`${event}/papers/designs`)
  const drawn = await organiser.send(designs, '/designs', { name: 'Gäste', starter: 'card', sheet: 'avery-l7418' })
  expect(drawn.html).toMatch(/<svg[\s\S]*Mustermann/)
  const changed = await organiser.send(drawn, '/designs/', { name: 'Gäste', 'part.1.size.max': '30' })
  expect(formOf(changed, '/designs/').values['part.1.size.max']).toBe('30')
})

test('everybody is printed once, and later only who is new', async () => {
  await register('Ada')
  const page = await organiser.open(`${event}/papers/badges`)
  expect(formOf(page, '/printings').values.sheet).toContain('Avery L7418')
  const first = await organiser.send(page, '/printings', { startAt: '2' })
  expect(await namesOn(`${first.address.replace(/\?.*/, '')}/badges.pdf`)).toEqual(['Ada', 'Łódź-Groß'])
  await register('Bea')
  const again = await organiser.open(`${event}/papers/badges`)
  expect(again.html).toMatch(/neu \(1\)[\s\S]*Bea Łódź-Groß/)
  const second = await organiser.send(again, '/printings', { whom: 'changed' })
  expect(await namesOn(`${second.address.replace(/\?.*/, '')}/badges.pdf`)).toEqual(['Bea', 'Łódź-Groß'])
})
