import { expect, test } from 'vitest'
import { textOf } from '../../support/a-guest.ts'
import { formOf } from '../../support/a-visitor.ts'
import { anOffice } from './an-office.ts'

const asks = 'Meinen Sie bea@gmail.com?'

test('a slip in an address is asked back once wherever the office types one, with everything typed kept, and then taken', async () => {
  const { event, host, post, postAlone, submitted, client } = await anOffice()
  const [ada = ''] = await submitted([{ email: 'ada@x.example' }])
  const attendees = `/office/events/${event.id}/attendees`
  const bea = { firstName: 'Bea', lastName: 'Berg', organisation: 'Landkreis Harz' }
  const forms: [path: string, name: string, typed: Record<string, string>, table: string][] = [
    [attendees, 'email', bea, 'registrations'],
    [`${attendees}/${ada}/substitution`, 'email', { ...bea, firstName: 'Ben', lastName: 'Baum' }, 'registrations'],
    [`/office/events/${event.id}`, 'contact.email', {}, 'events'],
    [`/office/hosts/${host.id}`, 'contact.email', {}, 'hosts'],
  ]
  for (const [path, name, typed, table] of forms) {
    const asked = await post(path, { ...typed, [name]: 'bea@gmial.com' })
    const html = await asked.text()
    expect([asked.status, textOf(html).includes(asks)], path).toEqual([422, true])
    const { values } = formOf({ address: `http://office${path}`, status: 422, html }, path)
    expect(values, path).toMatchObject({ ...typed, [name]: 'bea@gmial.com', [`${name}Sure`]: 'bea@gmial.com' })
    const other = await postAlone(path, { ...values, [name]: 'bea@gmx.dee' })
    expect([other.status, textOf(await other.text()).includes('bea@gmx.de?')], path).toEqual([422, true])
    expect((await postAlone(path, values)).status, path).toBe(303)
    const { rows } = await client.execute(`select * from ${table}`)
    expect(JSON.stringify(rows), path).toContain('bea@gmial.com')
  }
})
