import { expect, test } from 'vitest'
import { imapInbox } from '../../../../src/adapters/imap-inbox.ts'
import { fetchMails } from '../../../../src/domain/calendar/replies/fetch-mails.ts'
import { readInbox } from '../../../../src/domain/calendar/replies/read-inbox.ts'
import { hour } from '../../../../src/lib/dates.ts'
import { anImapServer } from '../../../support/imap-server.ts'
import { fromOutlook, mail, part } from '../../../support/reply-mails.ts'
import { anInvitation } from './an-invitation.ts'

async function aMailbox(given: Parameters<typeof anImapServer>[0] = {}) {
  const here = await anInvitation()
  const server = await anImapServer(given)
  const read = (inbox = imapInbox(server.url)) => readInbox({ ...here.deps, inbox })
  const question = mail(
    { messageId: 'q@x.example' },
    { from: 'p1@x.example', subject: 'Frage', parts: [part('text/plain', '7bit', 'Gibt es Parkplätze?')] },
  )
  const decline = fromOutlook({ uid: here.ada, attendee: 'p1@x.example' })
  return { ...here, ...server, read, question, decline }
}

test.each([true, false])(
  'mails of the mailbox are read once and marked, what is not understood waits for the office (own keywords: %s)',
  async (ownKeywords) => {
    const { put, read, rows, asked, marked, box, question, decline } = await aMailbox({ ownKeywords })
    put(decline)
    put(question)
    expect([await read(), await read()]).toEqual([2, 0])
    expect(await rows()).toEqual(['asked Ada', 'doubtful no-calendar'])
    expect(await asked()).toEqual(['reply-declined → p1@x.example'])
    expect(marked()).toEqual(Array(2).fill(ownKeywords ? '$Tagungsbuero' : '\\Flagged'))
    expect(box.asked.filter((line) => /FETCH.*BODY/.test(line))).toHaveLength(2)
    expect(box.asked.filter((line) => /BODY\[/.test(line))).toEqual([])
  },
)

test('whoever dies between taking and marking reads nothing twice', async () => {
  const { put, read, rows, asked, marked, box, question } = await aMailbox()
  put(question)
  box.hangUpAt = 'STORE'
  await read()
  expect([marked(), await rows()]).toEqual([[''], ['doubtful no-calendar']])
  box.hangUpAt = ''
  const before = box.asked.filter((line) => /BODY/.test(line)).length
  expect(await read()).toBe(1)
  expect(box.asked.filter((line) => /BODY/.test(line))).toHaveLength(before)
  expect([marked(), await rows(), await asked()]).toEqual([['$Tagungsbuero'], ['doubtful no-calendar'], []])
})

test('a mailbox that numbers its mails anew brings none a second time', async () => {
  const { put, read, rows, box, decline } = await aMailbox()
  put(decline)
  await read()
  box.validity = 8
  for (const one of box.mails) one.flags.clear()
  await read()
  expect(await rows()).toEqual(['asked Ada'])
})

test('a line that breaks over a mail is tried again later, and others are read meanwhile', async () => {
  const { put, read, rows, box, question, clock, deps } = await aMailbox()
  put(question)
  box.hangUpAt = 'BODY'
  await read()
  box.hangUpAt = ''
  await fetchMails(deps)
  clock.pass(hour)
  expect(await read()).toBe(1)
  expect(await rows()).toEqual(['doubtful no-calendar'])
})

test('what is too large is not fetched, and the office is told that it came', async () => {
  const { put, read, rows, box, question } = await aMailbox()
  put(question + 'x'.repeat(1024 * 1024))
  await read()
  expect(await rows()).toEqual(['doubtful too-large'])
  expect(box.asked.some((line) => /BODY/.test(line))).toBe(false)
})

test('a wrong password or a mailbox without TLS where it is required brings nothing, and breaks nothing', async () => {
  const { put, read, rows, box, question, url } = await aMailbox()
  put(question)
  expect(await read(imapInbox(`${url}?tls=required`))).toBe(0)
  expect(box.asked.some((line) => /LOGIN|AUTHENTICATE/.test(line))).toBe(false)
  box.password = 'another'
  expect(await read()).toBe(0)
  expect(await rows()).toEqual([])
})
