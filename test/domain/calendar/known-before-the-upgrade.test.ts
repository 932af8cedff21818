import { expect, test } from 'vitest'
import { migrationFiles } from '../../../src/db/migration-files.ts'
import { aChangingEvent } from '../../support/a-changing-event.ts'
import { contact, person } from '../../support/an-event-with.ts'

test('the migration concludes what people were told from what they have in their calendars and chose', async () => {
  const { client, send, sessions, letters, moveAll, announced } = await aChangingEvent({ event: 9, sessions: [1, 9] })
  await announced()
  await send([person(1, { sessions }), person(2, { sessions, academicTitle: '' })], { submission: 's1', contact })
  await send([person(3, { attendance: 'online', sessions })], { submission: 's3' })
  await letters()
  const known = async () => {
    const { rows } = await client.execute(
      'select recipient, registration_id, session_id, facts from notified_facts order by 1, 2, 3',
    )
    return rows.map(({ recipient, registration_id, session_id, facts }) => {
      // Nobody knows any more which rank was told.
      return [recipient, registration_id, session_id, { ...JSON.parse(String(facts)), rank: null }]
    })
  }
  const before = await known()
  const text = migrationFiles().find(({ tag }) => tag.endsWith('know_what_people_were_told'))?.text ?? ''
  const statements = text.split('--> statement-breakpoint').filter((one) => one.includes('INSERT INTO notified_facts'))
  await client.batch(['delete from notified_facts', ...statements], 'write')
  expect(before.length).toBe(3 * 3 + 2 * 3)
  expect(await known()).toEqual(before)

  // In the middle of a burst it is the state before.
  await moveAll(7)
  await client.batch(['delete from notified_facts', ...statements], 'write')
  expect(await known()).toEqual(before)
  expect((await announced()).map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ['change', 3],
    ['change', 3],
    ['change', 3],
    ['booking-change', 3],
  ])
})
