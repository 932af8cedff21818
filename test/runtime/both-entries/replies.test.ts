import { expect, inject, test } from 'vitest'
import { aVisitor } from '../../support/a-visitor.ts'
import { anOrganiser } from '../../support/an-organiser.ts'
import { enclosed, lettersTo, linkIn, untilLetter } from '../../support/mailbox.ts'
import { forwarded, fromOutlook } from '../../support/reply-mails.ts'

// One story in order: somebody registers, declines in the calendar, is asked by letter, and confirms.
const url = inject('url')
const organiser = anOrganiser()
const guest = aVisitor(url)
const conference = new URL(inject('conference')).pathname
const ada = {
  firstName: 'Ada',
  lastName: 'Absage',
  organisation: 'Landkreis Harz',
  email: `ada.absage@${inject('entry')}.example`,
}

test('a forwarded mail that declines is dropped into the office, and the person is asked by letter', async () => {
  await guest.send(await guest.open(`${conference}/registration`), '/registration', ada)
  const confirmation = await untilLetter(url, ada.email, 'confirmation')

  const body = new FormData()
  const sequence = Number(/SEQUENCE:(\d+)/.exec(enclosed(confirmation)[0]?.content ?? '')?.[1])
  const answer = { uid: confirmation.about, attendee: ada.email, sequence, stamp: stampOf(new Date()) }
  const mail = forwarded(fromOutlook(answer))
  body.append('mail', new File([mail], 'Abgelehnt.eml'))
  body.append('text', '')
  const taken = await organiser.ask('/office/replies', { method: 'POST', body })
  expect([taken.status, taken.headers.get('location')]).toEqual([303, expect.stringContaining('done=reply-asked')])
  expect((await organiser.open(taken.headers.get('location') ?? '')).html).toContain('Ada Absage')
})

test('nothing is cancelled before the person says so behind the link', async () => {
  const question = await untilLetter(url, ada.email, 'reply-declined')
  expect((await lettersTo(url, ada.email)).map(({ kind }) => kind)).toEqual(['confirmation', 'reply-declined'])
  const page = await guest.open(`${linkIn(question)}/cancellation`)
  expect(question.text).toContain(page.address)
  await guest.send(page, '/cancellation')
  expect(enclosed(await untilLetter(url, ada.email, 'cancellation'))[0]?.content).toContain('METHOD:CANCEL')
})

/** "20271108T090000Z". */
function stampOf(date: Date): string {
  return `${date.toISOString().replace(/[-:]|\.\d+/g, '')}`
}
