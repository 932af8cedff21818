import { expect, test } from 'vitest'
import { announceChanges } from '../../../src/domain/calendar/announce-changes.ts'
import { saveLetterText } from '../../../src/domain/events/save-letter-text.ts'
import { cancelRegistration } from '../../../src/domain/registrations/cancelling/cancel-registration.ts'
import { setQuota } from '../../../src/domain/seats/set-quota.ts'
import { day, minute } from '../../../src/lib/dates.ts'
import { aChangingEvent } from '../../support/a-changing-event.ts'
import { faultsIn } from '../../support/a-seated-event.ts'
import { anEventWith, contact, office, person } from '../../support/an-event-with.ts'
import { deliveredTo } from '../../support/delivered.ts'
import { refusal } from '../../support/registering.ts'

test('who waits hears of another day once, without a calendar file, and a promotion names the day they get', async () => {
  const { deps, client, clock, event, send } = await anEventWith('file', { event: 1 })
  const delivered = deliveredTo(deps)
  const first = await send([person(1)], { submission: 's1' })
  await send([person(2)], { submission: 's2' })
  await delivered()
  clock.pass(minute)
  await client.execute({
    sql: 'update events set starts_at = starts_at + ?, ends_at = ends_at + ?, changed_at = ?',
    args: [7 * day, 7 * day, clock.now()],
  })
  clock.pass(11 * minute)
  await send([person(3)], { submission: 's3' })
  await delivered()
  await announceChanges(deps)
  await announceChanges(deps)
  const letters = await delivered()
  expect(letters.map(({ kind, to, attachments }) => `${kind} ${to} ${attachments.length}`).sort()).toEqual([
    'change p1@x.example 1',
    'event-moved p2@x.example 0',
  ])
  const moved = letters.find(({ kind }) => kind === 'event-moved')
  expect(moved?.text).toContain('Donnerstag, 9. Dezember 2027')
  expect(moved?.text).toContain('Donnerstag, 2. Dezember 2027')
  expect(moved?.text).toContain('auf der Warteliste')
  await cancelRegistration(deps, office, first.registration?.id ?? '')
  const promoted = (await delivered()).find(({ kind }) => kind === 'promotion')
  expect(promoted?.text).toContain('9. Dezember 2027')
  expect(event.slug).not.toBe('')
})

test('fewer seats than are granted are refused, or wanted: then nothing is given until it is so', async () => {
  const { deps, client, clock, event, send, states } = await anEventWith('file', { event: 3 })
  const ids: string[] = []
  for (const n of [1, 2, 3, 4]) ids.push((await send([person(n)], { submission: `s${n}` })).registration?.id ?? '')
  const quota = { eventId: event.id, scope: 'event', key: '' } as const
  const sizes = async () => ({ ...(await client.execute('select size, aim, taken from quotas')).rows[0] })
  expect(await refusal(setQuota(deps, office, { ...quota, size: 2 }))).toBe('seats-taken')
  await setQuota(deps, office, { ...quota, size: 2, below: true })
  expect(await sizes()).toEqual({ size: 3, aim: 2, taken: 3 })
  // The same again changes nothing, whoever saves it.
  await setQuota(deps, office, { ...quota, size: 2 })
  clock.pass(minute)
  await cancelRegistration(deps, office, ids[0] ?? '')
  expect(await sizes()).toEqual({ size: 2, aim: null, taken: 2 })
  expect(await states()).toEqual(['P 1 gone', 'P 2 granted', 'P 3 granted', 'P 4 waiting'])
  await cancelRegistration(deps, office, ids[1] ?? '')
  expect((await states())[3]).toBe('P 4 granted')
  await setQuota(deps, office, { ...quota, size: 1, below: true })
  await setQuota(deps, office, { ...quota, size: 2 })
  expect(await sizes()).toEqual({ size: 2, aim: null, taken: 2 })
  expect(await faultsIn(client)).toEqual({})
})

test('who begins to wait in the middle of a burst is told what differs from what they read then', async () => {
  const { send, letters, moveAll, announced, clock } = await aChangingEvent({ event: 1, sessions: [] })
  await send([person(1)], { submission: 's1' })
  await letters()
  clock.pass(minute)
  await moveAll(7)
  clock.pass(minute)
  await send([person(2)], { submission: 's2', contact })
  await letters()
  const othersHear = async () =>
    (await announced()).flatMap(({ to, text }) =>
      to.startsWith('p1') ? [] : [`${to.slice(0, 2)}: ${/^- (?:Geändert: )?(Termin: jetzt.*)/m.exec(text)?.[1]}`],
    )
  await moveAll(-7)
  const on = (date: string) => `Donnerstag, ${date}. Dezember 2027, 10:00–16:00 Uhr`
  const back = `Termin: jetzt ${on('2')}; bisher ${on('9')}`
  expect((await othersHear()).sort()).toEqual([`p2: ${back}`, `vo: ${back}`])
  await moveAll(7)
  const again = `Termin: jetzt ${on('9')}; bisher ${on('2')}`
  expect((await othersHear()).sort()).toEqual([`p2: ${again}`, `vo: ${again}`])
})

test('whoever waits since the day was changed hears nothing of it, whatever else is changed afterwards', async () => {
  const { send, letters, moveAll, edit, announced, clock } = await aChangingEvent({ event: 1, sessions: [] })
  await send([person(1)], { submission: 's1' })
  await letters()
  await moveAll(7)
  clock.pass(minute)
  await send([person(2)], { submission: 's2', contact })
  await letters()
  clock.pass(minute)
  await edit(`description = '{"de":"Neu"}'`)
  expect((await announced()).map(({ to }) => to)).toEqual(['p1@x.example'])
})

test('who waits and reads a language that the office did not write gets the other, with a line that says so', async () => {
  const { deps, client, clock, event, send } = await anEventWith('file', { event: 0 })
  const delivered = deliveredTo(deps)
  await saveLetterText(deps, office, {
    ...{ eventId: event.id, kind: 'event-moved', language: 'de' },
    text: {
      subject: 'Verlegt',
      body: 'Wir haben verlegt, am {{date}}.\n\nBis {{offerUntil}}.\n\n[Ihre Anmeldung]({{link}})',
    },
  })
  await send([person(1)], { submission: 's1' })
  await client.execute(`update registrations set language = 'en'`)
  await delivered()
  clock.pass(minute)
  await client.execute({
    sql: 'update events set starts_at = starts_at + ?, ends_at = ends_at + ?, changed_at = ?',
    args: [7 * day, 7 * day, clock.now()],
  })
  clock.pass(11 * minute)
  await announceChanges(deps)
  const [moved] = await delivered()
  expect(moved?.text).toContain('Wir haben verlegt, am Donnerstag, 9. Dezember 2027')
  expect(moved?.text).toContain('German')
})
