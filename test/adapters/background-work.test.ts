import { expect, test } from 'vitest'
import { backgroundWork } from '../../src/adapters/background-work.ts'

test('settling waits for all work, also for work that other work began', async () => {
  const done: string[] = []
  const work = backgroundWork(() => {})
  work.background(
    tick().then(() => {
      done.push('first')
      work.background(tick().then(() => done.push('second')))
    }),
  )
  await work.settled()
  expect(done).toEqual(['first', 'second'])
})

test('failed work is reported and keeps nobody waiting', async () => {
  const errors: unknown[] = []
  const work = backgroundWork((error) => errors.push(error))
  const broken = new Error('broken')
  work.background(Promise.reject(broken))
  await work.settled()
  expect(errors).toEqual([broken])
})

const tick = () => new Promise((resolve) => setImmediate(resolve))
