import { expect, onTestFinished, test, vi } from 'vitest'
import { within } from '../../src/adapters/patience.ts'

test('a call that throws at once ends as it says, and leaves no timer that would end it again', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const closed = () => {
    throw new Error('The client is closed.')
  }
  await expect(within(15_000, closed)).rejects.toThrow('The client is closed.')
  expect(vi.getTimerCount()).toBe(0)
})
