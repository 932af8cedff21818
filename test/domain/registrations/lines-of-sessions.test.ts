import { expect, test } from 'vitest'
import { readSessions } from '../../../src/domain/registrations/reading/read-sessions.ts'
import { register } from '../../../src/domain/registrations/submitting/register.ts'
import { readQueue } from '../../../src/domain/registrations/waiting/read-queue.ts'
import { aSeatedEvent } from '../../support/a-seated-event.ts'
import { aPerson } from '../../support/an-event.ts'
import { office } from '../../support/an-event-with.ts'
import { aWatchedApp, planOf } from '../../support/query-plans.ts'
import { privacyVersion } from '../../support/registering.ts'

test('places in the lines of sessions are reckoned once for a page, not by reading the session again for each', async () => {
  const { deps, client, sent } = await aWatchedApp()
  const { event, sessions } = await aSeatedEvent(deps, { event: null, categories: [], sessions: [0], rule: null })
  const people = [[1], [2, 3], [4]].map((some) =>
    some.map((n) => ({ ...aPerson({ email: `p${n}@x.example` }), sessions })),
  )
  for (const [n, group] of people.entries())
    await register(deps, office, {
      ...{ eventId: event.id, submission: `s${n}`, privacyVersion, people: group },
      ...(group.length > 1 && { together: true, contact: { name: 'V', email: 'v@x.example' } }),
    })
  const { rows } = await client.execute('select id from registrations order by rowid')
  sent.length = 0
  const standings = await readSessions(
    deps,
    rows.map(({ id }) => String(id)),
  )
  const [{ entries }] = await readQueue(deps, event.id, { of: 'session', size: 9 })
  expect(standings.map(({ standing }) => ('rank' in standing ? standing.rank : undefined))).toEqual([1, 2, 3, 4])
  expect(entries.map(({ place }) => place)).toEqual([1, 2, 3, 4])
  const steps = (await planOf(client, sent)).map(({ step }) => step)
  expect(steps.filter((step) => step === 'MATERIALIZE lines')).toHaveLength(2)
  expect(steps.filter((step) => step.includes('needs_by_quota'))).toEqual([])
})
