import { expect, test } from 'vitest'
import { replyDeclinedLetter } from '../../../../src/domain/calendar/replies/reply-letter.ts'
import type { LetterRow } from '../../../../src/domain/outbox/renderer.ts'
import { cancelRegistration } from '../../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { person } from '../../../support/an-event-with.ts'
import { answerText } from '../../../support/reply-mails.ts'
import { anInvitation } from './an-invitation.ts'

/** The letter that a decline wrote, as it is rendered now. */
async function aQuestion() {
  const here = await anInvitation({}, { event: null, sessions: [5] })
  await here.drop(answerText({ uid: here.ada, attendee: 'p1@x.example' }))
  const [row] = await here.deps.store.read.query.letters.findMany({
    where: (l, { eq }) => eq(l.kind, 'reply-declined'),
  })
  if (!row) throw new Error('Nobody was asked.')
  const render = (more: Partial<LetterRow> = {}) => replyDeclinedLetter(here.deps, { ...row, ...more })
  return { ...here, render }
}

test('it leads to the page that asks once more, and says that nothing has happened yet', async () => {
  const { render } = await aQuestion()
  const letter = await render()
  expect(letter?.subject).toBe('Möchten Sie sich abmelden? Integration in ländlichen Räumen')
  expect(letter?.text).toMatch(/\/r\/[\w-]{22}\/cancellation/)
  expect(letter?.text).toContain('Ihre Anmeldung besteht noch.')
  expect(letter?.text).not.toContain('Abgelehnt:')
  expect(letter?.attachments).toEqual([])
})

test('for a session it names the session and leads to what can be chosen', async () => {
  const { render, sessions } = await aQuestion()
  const letter = await render({ language: 'en', facts: { session: sessions[0] ?? '' } })
  expect(letter?.text).toMatch(/Declined:\** Session 0/)
  expect(letter?.text).toMatch(/\/r\/[\w-]{22}\/choices/)
})

test('it does not go out to an address of before, nor once the person has left', async () => {
  const { render, deps, ada, send } = await aQuestion()
  await send([person(9)], { submission: 's9' })
  expect(await render({ address: 'before@x.example' })).toBeUndefined()
  await cancelRegistration(deps, { as: 'attendee', registrationId: ada }, ada)
  expect(await render()).toBeUndefined()
})
