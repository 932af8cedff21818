import { expect, inject, test } from 'vitest'

const url = inject('url')

test('the application is open and ready', async () => {
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' })
})
