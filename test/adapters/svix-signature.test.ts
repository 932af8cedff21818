import { expect, test } from 'vitest'
import { svixSignature } from '../../src/adapters/svix-signature.ts'
import { minute } from '../../src/lib/dates.ts'
import { aSignedHook, hookSecret } from '../support/signed-hook.ts'
import { aMonday } from '../support/world.ts'

const { headers, body } = aSignedHook({ type: 'email.sent', data: { subject: 'Łódź' }, at: aMonday })
const message = {
  id: headers['svix-id'],
  timestamp: headers['svix-timestamp'],
  signature: headers['svix-signature'],
  body,
}
const isGenuine = (changes: Partial<typeof message> = {}, now = aMonday) =>
  svixSignature(hookSecret).isGenuine({ ...message, ...changes }, now)

test('the example of the standard is genuine', async () => {
  const signature = svixSignature('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
  const example = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    body: '{"test": 2432232314}',
  }
  expect(await signature.isGenuine(example, 1614265330_000)).toBe(true)
})

test('what the carrier sealed is genuine for five minutes, also beside the seal of another secret', async () => {
  const other = 'v1,bm90IHRoaXMgb25l v2,x'
  expect(await Promise.all([isGenuine(), isGenuine({ signature: `${other} ${message.signature}` })])).toEqual([
    true,
    true,
  ])
  expect(await isGenuine({}, aMonday + 5 * minute)).toBe(true)
  expect(await isGenuine({}, aMonday - 5 * minute)).toBe(true)
})

const forgeries: [string, Partial<typeof message>, number?][] = [
  ['another body', { body: body.replace('sent', 'read') }],
  ['another id', { id: 'msg_other' }],
  ['another time', { timestamp: String(aMonday / 1000 + 1) }],
  ['no seal', { signature: '' }],
  ['a seal without its version', { signature: message.signature.slice(3) }],
  ['a seal that is no base64', { signature: 'v1,%%%' }],
  ['a time that is none', { timestamp: 'NaN' }],
  ['too old', {}, aMonday + 5 * minute + 1000],
  ['too far ahead', {}, aMonday - 5 * minute - 1000],
]

for (const [what, changes, now] of forgeries) {
  test(`${what}: forged`, async () => {
    expect(await isGenuine(changes, now)).toBe(false)
  })
}
