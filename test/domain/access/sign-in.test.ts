import { expect, test } from 'vitest'
import { addOrganiser } from '../../../src/domain/access/add-organiser.ts'
import { requestSignIn } from '../../../src/domain/access/request-sign-in.ts'
import { deliverDueLetters } from '../../../src/domain/outbox/deliver-due-letters.ts'
import { letterRenderers } from '../../../src/jobs/letter-renderers.ts'
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
  const ask = (email: string) => requestSignIn(here.deps, { email, language: 'de' })
  const { mailer, handed } = aCarrier()
  const tokens = async () => {
    await deliverDueLetters({ ...here.deps, mailer }, letterRenderers)
    return handed.map(({ letter }) => /\/office\/sign-in\/([\w-]+)/.exec(letter.text)?.[1] ?? '')
  }
  const redeem = (token: string) => here.deps.signIn.redeem(token, new Headers())
  return { ...here, userId, ask, tokens, redeem, handed }
}

for (const kind of ['file', 'server'] as const) {
  test(`a mailed link opens the office once (${kind})`, async () => {
    const { deps, userId, ask, tokens, redeem, handed } = await anOffice(kind)
    await ask(' Erika@host.EXAMPLE')
    const [token = ''] = await tokens()
    expect(handed.map(({ letter }) => letter.to)).toEqual(['erika@host.example'])
    const cookies = cookiesOf(await redeem(token))
    expect(await deps.signIn.who(cookies)).toEqual({ id: userId, name: 'Erika Muster', email: 'erika@host.example' })
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

test('an address is written to six times an hour, known or not', async () => {
  const { client, ask } = await anOffice()
  for (const email of ['erika@host.example', 'nobody@x.example']) {
    for (let n = 1; n <= 6; n++) expect(await refusal(ask(email))).toBe('no refusal')
    expect(await refusal(ask(email))).toBe('too-many')
  }
  expect(await count(client, 'letters')).toBe(6)
})

function cookiesOf(answer: Headers | undefined): Headers {
  const pairs = answer?.getSetCookie().map((line) => line.split(';')[0] ?? '') ?? []
  return new Headers({ cookie: pairs.join('; ') })
}
