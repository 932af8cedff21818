import { expect, test } from 'vitest'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { asOnePage, patiently } from '../../src/adapters/patience.ts'
import { sharedQuestion } from '../../src/adapters/shared-question.ts'
import { createApp } from '../../src/app.ts'
import { openStore } from '../../src/db/database.ts'
import { anEvent } from '../support/an-event.ts'
import { requestsTo } from '../support/requests-to.ts'
import { world } from '../support/world.ts'

test('whoever asks while a question is on its way shares the next one, and hears no answer from before they asked', async () => {
  const { ask, questions } = aSlowAnswer()
  const shared = sharedQuestion(ask, 60_000)
  const first = [shared(), shared()]
  await turn()
  const second = [shared(), shared(), shared()]
  await turn()
  expect(questions.length).toBe(1)
  questions[0]?.resolve('old')
  expect(await Promise.all(first)).toEqual(['old', 'old'])
  await turn()
  const third = shared()
  expect(questions.length).toBe(2)
  questions[1]?.resolve('new')
  expect(await Promise.all(second)).toEqual(['new', 'new', 'new'])
  await turn()
  questions[2]?.resolve('newest')
  expect(await third).toBe('newest')
})

test('a question that stays away holds the next one up for a moment alone', async () => {
  const { ask, questions } = aSlowAnswer()
  const shared = sharedQuestion(ask, 1)
  const first = shared()
  await turn()
  const next = shared()
  while (questions.length < 2) await turn()
  questions[1]?.resolve('there')
  expect(await next).toBe('there')
  questions[0]?.resolve('late')
  expect(await first).toBe('late')
})

test('a question that fails is told to those who shared it, and the next is asked anew', async () => {
  const { ask, questions } = aSlowAnswer()
  const shared = sharedQuestion(ask)
  const asked = [shared(), shared()]
  await turn()
  const after = shared()
  questions[0]?.reject(new Error('gone'))
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await turn()
  questions[1]?.resolve('back')
  expect(await after).toBe('back')
})

test('the page that asks first hurries nobody who shares its question', async () => {
  const shared = sharedQuestion(() => patiently(20_000, async (ms) => ms))
  expect(await asOnePage(() => shared())).toBe(20_000)
})

test('many who read a kept page on a server at once cost it a few questions, and read what was changed before', async () => {
  const here = await world('server')
  const event = await anEvent(here.deps)
  const { client, sendBatch } = openServer(here.databaseUrl, undefined)
  const deps = { ...here.deps, store: openStore(client, sendBatch, { share: sharedQuestion }) }
  const read = async () => (await createApp().request(`/e/${event.slug}`, {}, deps)).text()
  const before = await read()
  const requests = requestsTo(here.databaseUrl)
  expect(new Set(await Promise.all(Array.from({ length: 64 }, read)))).toEqual(new Set([before]))
  expect(requests().length).toBeLessThan(4)
  const early = Array.from({ length: 8 }, read)
  await here.client.execute(`update events set title = '{"de":"Ganz anders","en":"Quite different"}'`)
  const late = await Promise.all(Array.from({ length: 64 }, read))
  expect(late.filter((html) => !html.includes('Ganz anders'))).toEqual([])
  await Promise.all(early)
  client.close()
})

function aSlowAnswer() {
  const questions: PromiseWithResolvers<string>[] = []
  const ask = () => {
    const question = Promise.withResolvers<string>()
    questions.push(question)
    return question.promise
  }
  return { ask, questions }
}

/** As long as everything takes that is ready to go on. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
