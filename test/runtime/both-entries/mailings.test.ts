import { expect, inject, test } from 'vitest'
import { aVisitor } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'
import { linkIn, untilLetter } from '../../support/mailbox.ts'

// One story in order: the office writes a draft, looks at it, sends itself a test, lets it go and stops it in time.
const url = inject('url')
const organiser = anOrganiser()
const slug = `schreiben-${inject('entry')}`
const year = new Date().getFullYear() + 1
const organiserAddress = 'tagung@landkreistag.example'

let event = ''
let mailing = ''

test('the organiser publishes a conference, and somebody registers', async () => {
  const form = await organiser.open('/office/events/new?preset=conference')
  const made = await organiser.send(form, '/office/events', {
    'title.de': 'Schreibtag',
    slug,
    startDate: `${year}-11-20`,
  })
  await organiser.send(made, '/publication')
  event = new URL(made.address).pathname
  const visitor = aVisitor(url)
  const person = {
    firstName: 'Ada',
    lastName: 'Adler',
    organisation: 'Landkreis Harz',
    email: `ada-${slug}@harz.example`,
  }
  await visitor.send(await visitor.open(`/e/${slug}/registration`), '/registration', person)
  expect(linkIn(await untilLetter(url, person.email, 'confirmation'))).toContain('/r/')
})

test('a draft from a template, previewed with real data, and a test letter to the writer', async () => {
  const form = await organiser.open(`${event}/mailings/new?template=day-information`)
  const made = await organiser.send(form, '/mailings', {
    'subject.de': 'Was Sie wissen müssen',
    'body.de': 'Der Einlass beginnt um 9 Uhr.',
    'states-confirmed': 'on',
  })
  mailing = new URL(made.address).pathname
  expect(made.html).toMatch(/1 Schreiben[\s\S]*Versenden …/)
  const preview = await organiser.open(`${mailing}/preview?in=de`)
  expect(preview.html).toContain('Ada Adler')
  await organiser.send(await organiser.open(mailing), '/test-letter')
  const letter = await untilLetter(url, organiserAddress, 'mailing-test')
  expect(letter.subject).toBe('[Test] Was Sie wissen müssen')
})

test('let go it is held, stopped in time it is a draft again', async () => {
  const held = await organiser.send(await organiser.open(`${mailing}/dispatch`), '/dispatch')
  expect(held.html).toContain('Bis dahin können Sie anhalten.')
  const stopped = await organiser.send(held, '/stop')
  expect(stopped.html).toContain('Es ist nichts hinausgegangen')
})
