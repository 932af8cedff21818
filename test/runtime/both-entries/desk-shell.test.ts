import { expect, inject, test } from 'vitest'

const url = inject('url')

test('the service worker of the desks is a script of its own, at an address from which it may answer for them', async () => {
  const response = await fetch(`${url}/checkin/worker.js`)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  const script = await response.text()
  expect(script).toContain('check-in-shell')
  expect(script).not.toMatch(/\bimport\b/)
  expect(response.headers.get('content-security-policy')).toContain("manifest-src 'self'")
})
