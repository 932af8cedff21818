import { expect, test } from 'vitest'
import { createApp } from '../../../src/app.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { count } from '../../support/registering.ts'
import { requestsTo } from '../../support/requests-to.ts'
import { world } from '../../support/world.ts'

test('on a server a registration asks the database as seldom as it can', async () => {
  const { deps, client, databaseUrl } = await world('server')
  const { slug } = await anEvent(deps)
  const app = createApp()
  const address = `/e/${slug}/registration`
  const requests = requestsTo(databaseUrl)
  const ask = async (path: string, init: RequestInit = {}) => {
    requests()
    const response = await app.request(path, init, { ...deps, mailer: null })
    return { response, html: await response.text(), trips: requests().length }
  }
  const send = (values: Record<string, string>) =>
    ask(`${address}?send`, {
      method: 'POST',
      body: new URLSearchParams(values),
      headers: { origin: deps.config.publicUrl },
    })

  const form = await ask(address)
  expect([form.response.status, form.trips]).toEqual([200, 1])
  const submission = /name="submission" value="([^"]+)"/.exec(form.html)?.[1] ?? ''
  const { firstName, lastName, email, office, organisation } = aPerson({})
  const values = { submission, salutation: 'none', firstName, lastName, email, office, organisation }

  const incomplete = await send({ ...values, lastName: '' })
  expect([incomplete.response.status, incomplete.trips]).toEqual([422, 1])
  const sent = await send(values)
  expect([sent.response.status, sent.trips]).toEqual([303, 2])
  expect(await count(client, 'registrations')).toBe(1)
  const corrected = await send({ ...values, firstName: 'Łucja' })
  expect([corrected.response.status, corrected.trips]).toEqual([303, 2])
  const after = await ask(sent.response.headers.get('location') ?? '')
  expect([after.response.status, after.trips]).toEqual([200, 1])
  const correction = await ask(`${address}/${submission}/correction`)
  expect([correction.response.status, correction.trips]).toEqual([200, 1])
})
