import { describe, expect, test } from 'vitest'
import { changeRegistration } from '../../../src/domain/registrations/changing/change-registration.ts'
import { changeSessions } from '../../../src/domain/registrations/changing/change-sessions.ts'
import { personOf } from '../../../src/domain/registrations/reading/person-of.ts'
import { readRegistration } from '../../../src/domain/registrations/reading/read-registration.ts'
import { readSessions } from '../../../src/domain/registrations/reading/read-sessions.ts'
import { ChangedMeanwhile } from '../../../src/domain/registrations/submitting/merge-person.ts'
import type { Actor } from '../../../src/lib/actor.ts'
import { found } from '../../support/a-desk.ts'
import { anEventWith, contact, person } from '../../support/an-event-with.ts'

const office: Actor = { as: 'system', job: 'test' }

async function aRegistration(kind: 'file' | 'server' = 'file', more = {}) {
  const here = await anEventWith(kind, { sessions: [5, 5] })
  const { deps, clock } = here
  const form = person(1, { email: 'p@x.example', sessions: [] })
  const id = (await here.send([form], more)).registration?.id ?? ''
  clock.pass(1000)
  const now = async () => personOf(found(await readRegistration(deps, id)))
  const officeWrites = async (fields: Partial<typeof form>) =>
    changeRegistration(deps, office, id, { ...(await now()), ...fields })
  const conflicts = (work: Promise<unknown>) =>
    work.then(
      () => 'no conflict',
      (error: unknown) => (error instanceof ChangedMeanwhile ? error.conflicts : error),
    )
  return { ...here, form, id, now, officeWrites, conflicts }
}

describe('a form sent again with changes', () => {
  for (const kind of ['file', 'server'] as const)
    test(`writes only what differs from what it said before, and undoes nothing of the office (${kind})`, async () => {
      const { send, form, now, officeWrites } = await aRegistration(kind)
      await officeWrites({ phone: '030 1', lastName: 'Richtig', listed: false })
      await send([{ ...form, department: 'Sozialamt' }])
      expect(await now()).toMatchObject({ phone: '030 1', lastName: 'Richtig', listed: false, department: 'Sozialamt' })
      await send([{ ...form, department: 'Sozialamt', remarks: 'Rollstuhl' }])
      expect(await now()).toMatchObject({ phone: '030 1', lastName: 'Richtig', remarks: 'Rollstuhl' })
    })

  test('shows the same field changed twice, writes nothing of it, and then does what the person decides', async () => {
    const { send, form, now, officeWrites, conflicts } = await aRegistration()
    await officeWrites({ phone: '030 1' })
    const corrected = [{ ...form, phone: '030 2', department: 'Sozialamt' }]
    const both = [{ position: 0, field: 'phone', theirs: '030 1' }]
    expect(await conflicts(send(corrected))).toEqual(both)
    expect(await now()).toMatchObject({ phone: '030 1', department: '' })
    // What was seen is no longer what stands there: it is shown again.
    expect(await conflicts(send(corrected, { seen: [{ phone: '030 0' }] }))).toEqual(both)
    await send(corrected, { seen: [{ phone: '030 1' }] })
    expect(await now()).toMatchObject({ phone: '030 2', department: 'Sozialamt' })
  })

  test('is at one with the office where both wrote the same', async () => {
    const { send, form, now, officeWrites } = await aRegistration()
    await officeWrites({ phone: '030 1' })
    await send([{ ...form, phone: '030 1' }])
    expect((await now()).phone).toBe('030 1')
  })

  test('neither takes a session that the office gave, nor asks again for one that it took', async () => {
    const { deps, send, form, id, sessions } = await aRegistration()
    const [first = '', second = ''] = sessions
    await send([{ ...form, sessions: [first] }])
    await changeSessions(deps, office, id, [second])
    await send([{ ...form, sessions: [first], phone: '1' }])
    expect((await readSessions(deps, [id])).map(({ sessionId }) => sessionId)).toEqual([second])
  })

  test('of a contact keeps what the person consented to, unless another person takes the place', async () => {
    const { send, form, now, officeWrites } = await aRegistration('file', { contact })
    await officeWrites({ listed: true })
    await send([{ ...form, phone: '1' }], { contact })
    expect(await now()).toMatchObject({ phone: '1', listed: true })
    await send([{ ...form, phone: '1', firstName: 'Bea', email: 'bea@x.example' }], { contact })
    expect(await now()).toMatchObject({ firstName: 'Bea', listed: false })
  })
})

describe('answers changed on the own page or by the office', () => {
  test('write what differs from what was seen, and show what both changed', async () => {
    const { deps, id, now, officeWrites, conflicts } = await aRegistration()
    const own: Actor = { as: 'attendee', registrationId: id }
    const seen = await now()
    await officeWrites({ phone: '030 1', organisation: 'Landkreis Gifhorn', organisationAgs: '03151' })
    expect(await changeRegistration(deps, own, id, { ...seen, department: 'Sozialamt' }, seen)).toEqual(['department'])
    expect(await now()).toMatchObject({ phone: '030 1', organisation: 'Landkreis Gifhorn', organisationAgs: '03151' })
    expect(await conflicts(changeRegistration(deps, own, id, { ...seen, phone: '030 2' }, seen))).toEqual([
      { position: 0, field: 'phone', theirs: '030 1' },
    ])
    await changeRegistration(deps, own, id, { ...seen, phone: '030 2' }, { ...seen, phone: '030 1' })
    expect(await now()).toMatchObject({ phone: '030 2', organisation: 'Landkreis Gifhorn' })
  })

  test('at the same moment: nobody overwrites what they did not see', async () => {
    const { deps, id, now } = await aRegistration('server')
    const own: Actor = { as: 'attendee', registrationId: id }
    const seen = await now()
    const answers = await Promise.allSettled([
      changeRegistration(deps, own, id, { ...seen, phone: '1' }, seen),
      changeRegistration(deps, office, id, { ...seen, department: 'A' }, seen),
    ])
    const done = await now()
    expect(done.phone).toBe(answers[0].status === 'fulfilled' ? '1' : '')
    expect(done.department).toBe(answers[1].status === 'fulfilled' ? 'A' : '')
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true)
  })
})
