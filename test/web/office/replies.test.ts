import { expect, test } from 'vitest'
import { answerText, forwarded, fromGmail, mail, part } from '../../support/reply-mails.ts'
import { roundTrips } from '../../support/round-trips.ts'
import { anOffice } from './an-office.ts'

/** An office with one participant, into which mails are dropped as a browser sends them. */
async function anOfficeWithInvitee() {
  const office = await anOffice()
  const [ada = ''] = await office.submitted([{ firstName: 'Ada', lastName: 'Adler', email: 'ada@x.example' }])
  const drop = async (mailText: string | Uint8Array<ArrayBuffer> | null, text = '') => {
    const body = new FormData()
    body.append('mail', new File(mailText === null ? [] : [mailText], mailText === null ? '' : 'mail.eml'))
    body.append('text', text)
    const answer = await office.send('/office/replies', { method: 'POST', body })
    return { status: answer.status, onwards: answer.headers.get('location') ?? '', html: await answer.text() }
  }
  const answered = (more: Partial<Parameters<typeof answerText>[0]> = {}) =>
    drop(null, answerText({ uid: ada, attendee: 'ada@x.example', ...more }))
  return { ...office, ada, drop, answered }
}

test('a forwarded mail that declines is taken, and stands at the registration', async () => {
  const { ada, drop, page, event, client } = await anOfficeWithInvitee()
  const answer = await drop(forwarded(fromGmail({ uid: ada, attendee: 'ada@x.example', comment: 'Leider krank' })))
  expect([answer.status, answer.onwards]).toEqual([303, '/office/replies/1?done=reply-asked'])
  const reply = await page(answer.onwards)
  expect(reply).toContain('dort steht auch, was der Person geschrieben wurde.')
  expect(reply).toContain('Leider krank')
  const attendee = await page(`/office/events/${event.id}/attendees/${ada}`)
  expect(attendee).toContain('Antworten des Kalenders')
  expect(attendee).toMatch(/lehnt ab[\s\S]*nachgefragt/)
  expect(attendee).toContain('Antwort auf die Einladung eingegangen')
  const { rows } = await client.execute('select cancelled_at from registrations')
  expect(rows.map((row) => row.cancelled_at)).toEqual([null])
})

test('nothing, too much, and what Outlook alone can read is refused at the field; what was typed stays', async () => {
  const { drop } = await anOfficeWithInvitee()
  expect(await drop(null, ' ')).toMatchObject({
    status: 422,
    html: expect.stringContaining('Bitte wählen Sie eine Datei'),
  })
  const large = 'x'.repeat(1024 * 1024 + 1)
  for (const answer of [await drop(large), await drop(null, large)])
    expect(answer).toMatchObject({ status: 422, html: expect.stringContaining('größer als 1 MB') })
  const outlook = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const refused = await drop(outlook, 'Frau Landrätin sagt ab')
  expect(refused).toMatchObject({ status: 422, html: expect.stringContaining('Outlook-Datei (.msg)') })
  expect(refused.html).toContain('Frau Landrätin sagt ab')
  expect((await drop('x'.repeat(8 * 1024 * 1024))).status).toBe(413)
})

test('a file with nothing in it is refused at the field and kept nowhere', async () => {
  const { drop, client } = await anOfficeWithInvitee()
  for (const nothing of ['', ' \r\n\r\n', '\uFEFF', '\0\0'])
    expect(await drop(nothing)).toMatchObject({
      status: 422,
      html: expect.stringContaining('In der Datei steht nichts'),
    })
  expect((await client.execute('select * from replies')).rows).toEqual([])
})

test('the office looks for the person whom a doubtful answer means, and assigns it', async () => {
  const { ada, answered, page, post, get, event } = await anOfficeWithInvitee()
  const { onwards } = await answered({ attendee: 'privat@x.example' })
  expect(onwards).toBe('/office/replies/1?done=reply-doubtful')
  expect(await page('/office/replies')).toContain('zu klären (1)')
  expect(await page('/office/replies/1')).toContain('Geantwortet hat eine andere Adresse')
  const found = await page(`/office/replies/1?event=${event.id}&q=adler`)
  expect(found).toMatch(new RegExp(`type="radio"[^>]*value="${ada}"`))
  const nobody = await post(`/office/replies/1/assignment?event=${event.id}&q=adler`)
  expect([nobody.status, await nobody.text()]).toEqual([
    422,
    expect.stringMatching(/Bitte wählen Sie aus[\s\S]*Ada Adler/),
  ])
  const nowhere = await (await post('/office/replies/1/assignment')).text()
  expect(nowhere).toContain('<a href="#field-q">Bitte wählen Sie aus, wessen Antwort das ist.</a>')
  expect(nowhere).toContain('id="field-q"')
  expect(await page('/office/replies/1?q=niemand')).toContain('Hier ist niemand mit diesem Namen.')
  const assigned = await post('/office/replies/1/assignment', { registration: ada })
  expect(assigned.headers.get('location')).toBe('/office/replies/1?done=reply-asked')
  expect((await get('/office/replies/1')).status).toBe(200)
  expect((await post('/office/replies/1/assignment', { registration: ada })).status).toBe(404)
  expect(await page('/office/replies?state=asked')).toContain('Ada Adler')
})

test('a doubtful answer is settled with a word on what was done, never without', async () => {
  const { drop, post, page } = await anOfficeWithInvitee()
  await drop(null, 'Frau Landrätin sagt ab.')
  const empty = await post('/office/replies/1/settlement', { note: ' ' })
  expect([empty.status, await empty.text()]).toEqual([
    422,
    expect.stringContaining('„Was Sie getan haben“ fehlt noch.'),
  ])
  const done = await post('/office/replies/1/settlement', { note: 'Angerufen, sie kommt.' })
  expect(done.headers.get('location')).toBe('/office/replies?done=reply-settled')
  expect(await page('/office/replies/1')).toContain('Angerufen, sie kommt.')
})

test('hostile mails are shown as text and nothing else', async () => {
  const { drop, page } = await anOfficeWithInvitee()
  const evil = '<img src=x onerror=alert(1)>'
  const html = part('text/html', '7bit', `<script>alert(1)</script>${evil}`)
  const plain = part('text/plain; charset=utf-8', '8bit', `${evil} {{name}} =1+1 \u202Egnp.exe`)
  const subject = `=?utf-8?B?${Buffer.from(`${evil}\r\nBcc: x@x.example`).toString('base64')}?=`
  await drop(mail({}, { from: `"${evil}" <a@x.example>`, subject, parts: [plain, html] }))
  for (const path of ['/office/replies', '/office/replies/1']) {
    const shown = await page(path)
    expect(shown).toContain('a@x.example')
    expect(shown).not.toContain('<img')
    expect(shown).not.toContain('<script>alert')
  }
})

test('the list of one event shows its own answers only, and asks the database alike for one and three', async () => {
  const trips: number[] = []
  for (const size of [1, 3]) {
    const { answered, client, page, event, settled } = await anOfficeWithInvitee()
    for (let nr = 0; nr < size; nr++)
      await answered({ comment: `Nr. ${nr}`, partStat: 'TENTATIVE', stamp: `2027110${nr + 1}T090000Z` })
    // Letters leave after the answer; they have their own questions.
    await settled()
    const counted = roundTrips(client)
    const own = await page(`/office/replies?event=${event.id}`)
    trips.push(counted())
    expect(own.match(/href="\/office\/replies\/\d+"/g)).toHaveLength(size)
    expect(await page('/office/replies?event=other')).toContain('Hier ist keine Antwort.')
  }
  expect(new Set(trips).size).toBe(1)
})
