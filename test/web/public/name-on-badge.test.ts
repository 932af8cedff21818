import { expect, test } from 'vitest'
import { unprintableIn } from '../../../src/lib/printed-name.ts'
import { aGuest, fieldsOf, textOf } from '../../support/a-guest.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { particled, printedNames, unprintedNames } from '../../support/names-of-the-world.ts'
import { world } from '../../support/world.ts'

const li = { academicTitle: '', firstName: '小龍', lastName: '李', email: 'li@harz.example' }

async function aForm() {
  const { deps, client } = await world()
  const event = await anEvent(deps)
  const guest = aGuest(deps)
  const page = `/e/${event.slug}/registration`
  const send = (person: object, submission = deps.ids.next()) =>
    guest.post(page, { ...fieldsOf(aPerson({ ...li, ...person })), submission })
  const rows = async () => (await client.execute('select last_name, badge_name from registrations')).rows
  return { guest, page, send, rows }
}

test('whose name cannot be printed is told so at the form, and asked how it shall stand on the badge', async () => {
  const { guest, page, send, rows } = await aForm()
  const empty = (await guest.get(page)).html
  expect(empty).toMatch(/<details>\s*<summary>Name auf dem Namensschild/)

  const asked = await send({})
  expect([asked.status, await rows()]).toEqual([422, []])
  expect(textOf(asked.html)).toContain('lassen sich auf Namensschild und Papieren nicht drucken: 小龍李.')
  expect(asked.html).toMatch(/<details open[^>]*>\s*<summary>Name auf dem Namensschild/)
  expect(asked.html).toContain('href="#field-badgeName"')

  const again = await send({ badgeName: '李 Xiaolong' })
  expect([again.status, textOf(again.html).includes('nicht drucken: 李.')]).toEqual([422, true])

  for (const noName of ['-', '?', '\u0301', '\u0378']) expect((await send({ badgeName: noName })).status).toBe(422)

  const sent = await send({ badgeName: ' Li  Xiaolong' })
  expect([sent.status, await rows()]).toEqual([303, [{ last_name: '李', badge_name: 'Li Xiaolong' }]])
})

test('nobody else is asked, and nobody at a desk, which has no field for it', async () => {
  const { guest, page, send } = await aForm()
  const { badgeName: _, ...atDesk } = fieldsOf(aPerson(li))
  expect((await guest.post(page, { ...atDesk, submission: 'without' })).status).toBe(303)
  expect((await send({ firstName: 'ليلى', lastName: 'الحسن' })).status).toBe(303)
})

test('the form knows without typefaces what papers lack', () => {
  for (const [script, first, last] of unprintedNames)
    expect([script, unprintableIn(first) !== '', unprintableIn(last) !== '']).toEqual([script, true, true])
  for (const name of [...printedNames.map(([, ...name]) => name), ...particled])
    expect([name, unprintableIn(name.join(' '))]).toEqual([name, ''])
})
