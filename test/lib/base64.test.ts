import { expect, test } from 'vitest'
import { base64 } from '../../src/lib/base64.ts'

test.each([0, 1, 2, 3, 24_575, 24_576, 24_577, 1_000_000])(
  '%i bytes become the base64 that Node makes of them',
  (size) => {
    const bytes = Uint8Array.from({ length: size }, (_byte, at) => (at * 31) % 256)
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
  },
)
