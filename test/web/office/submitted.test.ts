import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal, type RefusalCode } from '../../../src/lib/refusal.ts'
import type { AppEnv } from '../../../src/web/env.ts'
import { line } from '../../../src/web/office/forms/kinds.tsx'
import { officeForm } from '../../../src/web/office/forms/office-form.ts'
import { submitted } from '../../../src/web/office/forms/submitted.ts'

const form = officeForm(
  z.object({ size: z.string() }),
  { size: { kind: line(), label: ['Plätze', 'Places'] } },
  { refusals: { full: 'size' } },
)

test('what a house rule refuses is a sentence at the field that can put it right, with what was typed', async () => {
  const { again } = await refused('full')
  expect([again.values, Object.keys(again.errors)]).toEqual([{ size: '7' }, ['size']])
  expect(Object.keys((await refused('closed')).again.errors)).toEqual(['form'])
})

test('what is unknown or forbidden is no sentence in a form, but a page of its own', async () => {
  expect([await refused('not-found'), await refused('forbidden')]).toEqual([{ on: 'not-found' }, { on: 'forbidden' }])
})

/** A form sent to a verb that refuses: the form again, or the refusal that goes on its way. */
async function refused(code: RefusalCode) {
  const app = new Hono<AppEnv>()
    .onError((error, c) => c.json({ on: error instanceof Refusal ? error.code : String(error) }))
    .post('/', async (c) => {
      c.set('language', 'de')
      return c.json(await submitted(c, form, {}, () => Promise.reject(new Refusal(code))))
    })
  const answer = await app.request('/', { method: 'POST', body: new URLSearchParams({ size: '7' }) })
  return answer.json()
}
