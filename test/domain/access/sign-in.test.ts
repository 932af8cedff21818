import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { requestSignIn } from '../../../src/domain/access/request-sign-in.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { answerAskedLinks } from '../../../src/domain/registrations/links/answer-asked-links.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
import { minute } from '../../../src/lib/dates.ts'
import { aHost } from '../../support/an-event.ts'
import { aCarrier } from '../../support/carrier.ts'
import { count, refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

async function anOffice(kind: 'file' | 'server' = 'file') {
  const here = await world(kind)
  const host = await aHost(here.deps)
  const userId = await addOrganiser(
    here.deps,
    { as: 'system', job: 'test' },
    { hostId: host.id, email: 'erika@host.example', name: 'Erika Muster' },
  )
  const ask = async (email: string, from = '192.0.2.1') => {
    await requestSignIn({ ...here.deps, client: { address: from } }, { email, language: 'de' })
    await answerAskedLinks(here.deps)
  }
  const { mailer, handed } = aCarrier()
  const tokens = async () => {
    await deliverDueLetters({ ...here.deps, mailer }, letterRenderers)
    return handed.map(({ letter }) => /\/office\/sign-in\/([\w-]+)/.exec(letter.text)?.[1] ?? '')
  }
  const redeem = async (token: string) => (await here.deps.signIn.redeem(token, new Headers()))?.cookies
  return { ...here, userId, ask, tokens, redeem, handed }
}

for (const kind of ['file', 'server'] as const) {
  test(`a mailed link opens the office once (${kind})`, async () => {
    const { deps, userId, ask, tokens, redeem, handed } = await anOffice(kind)
    await ask(' Erika@host.EXAMPLE')
    const [token = ''] = await tokens()
    expect(handed.map(({ letter }) => letter.to)).toEqual(['erika@host.example'])
    const cookies = cookiesOf(await redeem(token))
    const erika = { id: userId, name: 'Erika Muster', email: 'erika@host.example' }
    expect(await deps.signIn.who(cookies)).toEqual({ ...erika, sessionId: expect.stringMatching(/\S/) })
    expect(await redeem(token)).toBeUndefined()
    await deps.signIn.signOut(cookies)
    expect(await deps.signIn.who(cookies)).toBeUndefined()
  })
}

test('a stranger, and who works for no host any more, get no letter', async () => {
  const { client, ask } = await anOffice()
  await ask('nobody@x.example')
  await client.execute('delete from members')
  await ask('erika@host.example')
  expect(await count(client, 'letters')).toBe(0)
})

for (const [column, days] of [
  ['created_at', 7],
  ['updated_at', 1],
] as const)
  test(`a session ends ${days} days after ${column}, whatever its other dates say`, async () => {
    const { deps, client, ask, tokens, redeem } = await anOffice()
    await ask('erika@host.example')
    const cookies = cookiesOf(await redeem((await tokens())[0] ?? ''))
    const aged = (ms: number) => client.execute({ sql: `update session set ${column} = ?`, args: [Date.now() - ms] })
    await aged(days * 86_400_000 - 60_000)
    expect(await deps.signIn.who(cookies)).toBeDefined()
    await aged(days * 86_400_000)
    expect(await deps.signIn.who(cookies)).toBeUndefined()
    expect(await count(client, 'session')).toBe(0)
  })

test('a session that was unused for a day is over although its end lay a week ahead, and one in use goes on', async () => {
  const { deps, client, ask, tokens, redeem } = await anOffice()
  await ask('erika@host.example')
  const cookies = cookiesOf(await redeem((await tokens())[0] ?? ''))
  const who = () => deps.signIn.who(cookies)
  /** As if everything about it had happened so many hours earlier. */
  const earlier = (hours: number) =>
    client.execute({
      sql: 'update session set created_at = created_at - ?1, updated_at = updated_at - ?1, expires_at = expires_at - ?1',
      args: [hours * 3_600_000],
    })
  const usedAgo = async () =>
    Date.now() - Number((await client.execute('select updated_at as at from session')).rows[0]?.at)
  for (let n = 0; n < 3; n++) {
    await earlier(23)
    expect(await who()).toBeDefined()
    expect(await usedAgo()).toBeLessThan(60_000)
  }
  await client.execute({ sql: 'update session set updated_at = ?', args: [Date.now() + 7 * 86_400_000] })
  expect(await who()).toBeDefined()
  expect(Math.abs(await usedAgo())).toBeLessThan(60_000)
  await earlier(25)
  expect(await who()).toBeUndefined()
  expect(await count(client, 'session')).toBe(0)
})

test('nobody is signed in by a made-up, an empty or a foreign token', async () => {
  const { deps, redeem } = await anOffice()
  for (const token of ['', 'x', 'a'.repeat(32), '../../x']) expect(await redeem(token)).toBeUndefined()
  expect(await deps.signIn.who(new Headers({ cookie: 'tagungsbuero.session_token=x.y' }))).toBeUndefined()
})

test('no table keeps what would open the office, once its letter is forgotten', async () => {
  const { client, ask, tokens } = await anOffice()
  await ask('erika@host.example')
  const [token = ''] = await tokens()
  await client.execute('update letters set payload = null, facts = null')
  for (const table of ['verification', 'session', 'letters', 'audit_notes', 'attempts']) {
    const { rows } = await client.execute(`select * from ${table}`)
    expect([table, JSON.stringify(rows).includes(token)]).toEqual([table, false])
  }
})

test('an address is written to six times an hour and once more in five minutes, known or not', async () => {
  const { client, clock, ask } = await anOffice()
  for (const email of ['erika@host.example', 'nobody@x.example']) {
    for (let n = 1; n <= 7; n++) expect(await refusal(ask(email))).toBe('no refusal')
    expect(await refusal(ask(email))).toBe('too-many')
  }
  expect(await count(client, 'letters')).toBe(7)
  clock.pass(5 * minute)
  await ask('erika@host.example')
  expect(await count(client, 'letters')).toBe(8)
})

test('strangers who ask for an organiser spend their own allowance', async () => {
  const { client, ask } = await anOffice()
  for (let n = 1; n <= 8; n++) await refusal(ask('erika@host.example', '198.51.100.7'))
  await client.execute('delete from letters')
  for (let n = 1; n <= 5; n++) expect(await refusal(ask('erika@host.example'))).toBe('no refusal')
  expect(await count(client, 'letters')).toBe(5)
})

test('whatever the number of networks, letters have a ceiling, and a link that still opens is in the mailbox', async () => {
  const { client, clock, ask } = await anOffice()
  for (let minutes = 0; minutes < 60; minutes++) {
    for (let n = 0; n < 3; n++) await refusal(ask('erika@host.example', `198.51.${minutes}.${n}`))
    const { rows } = await client.execute("select max(written_at) as last from letters where kind = 'sign-in'")
    expect(clock.at - Number(rows[0]?.last)).toBeLessThanOrEqual(5 * minute)
    clock.pass(minute)
  }
  expect(await count(client, 'letters')).toBe(24)
})

test('two runs at once write each letter that was asked for once', async () => {
  const { deps, client } = await anOffice('server')
  for (let n = 1; n <= 3; n++) await requestSignIn(deps, { email: 'erika@host.example', language: 'de' })
  await Promise.all([answerAskedLinks(deps), answerAskedLinks(deps), answerAskedLinks(deps)])
  expect([await count(client, 'letters'), await count(client, 'asked_links')]).toEqual([3, 0])
})

function cookiesOf(answer: Headers | undefined): Headers {
  const pairs = answer?.getSetCookie().map((line) => line.split(';')[0] ?? '') ?? []
  return new Headers({ cookie: pairs.join('; ') })
}
