import { expect, test } from 'vitest'
import { nodeKeys } from '../../src/adapters/node-keys.ts'
import { deriveKeys, mac, personalToken, sha256, tokenDigest } from '../../src/lib/tokens.ts'
import { testSecret } from '../support/world.ts'

test('both runtimes sign the same: a link written by one opens at the other', async () => {
  const everywhere = await deriveKeys(testSecret)
  const here = await nodeKeys(testSecret)
  for (const purpose of Object.keys(everywhere) as (keyof typeof everywhere)[])
    for (const message of ['', 'a', 'Łódź ✓'.repeat(100)])
      expect(await mac(here[purpose], message)).toBe(await mac(everywhere[purpose], message))
  expect(await tokenDigest(here, 'Łódź ✓')).toBe(await sha256('Łódź ✓'))
  expect(await personalToken(here, 'r1', 3)).toBe(await personalToken(everywhere, 'r1', 3))
})
