import { expect, inject, test } from 'vitest'
import { aVisitor } from '../../support/a-visitor.ts'
import { signInLink } from '../../support/sign-in-link.ts'

const url = inject('url')

test('a sign-in stands in the trail, and one device signs another out', async () => {
  const [here, other] = [aVisitor(url), aVisitor(url)]
  const enter = async (one: typeof here) => one.send(await one.open(await signInLink(url)), '/office/sign-in')
  const actions = async (): Promise<string[]> => {
    const { html } = await here.open('/office/sessions')
    return html.match(/\/office\/sessions\/[\w-]+\/sign-out/g) ?? []
  }
  await enter(here)
  const before = await actions()
  await enter(other)
  expect((await other.ask('/office')).status).toBe(200)
  const [added = '', ...more] = (await actions()).filter((action) => !before.includes(action))
  expect([added === '', more]).toEqual([false, []])
  await here.send(await here.open('/office/sessions'), added)
  expect([(await other.ask('/office')).status, (await here.ask('/office')).status]).toEqual([303, 200])
  expect((await here.open('/office/audit')).html).toContain('Im Büro abgemeldet')
})
