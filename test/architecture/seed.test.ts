import fc from 'fast-check'
import { expect, test } from 'vitest'

test('a search by chance that fails prints its seed, the path and what it found', () => {
  const planted = () => fc.assert(fc.property(fc.nat(), (n) => n < 100))
  expect(planted).toThrow(`seed: ${process.env.SEED}, path: "`)
  expect(planted).toThrow('Counterexample: [100]')
})

test('it goes the same way in every run, and another way with another seed', () => {
  const drawn = (parameters: fc.Parameters<[number]> = {}) => {
    const { counterexamplePath, seed } = fc.check(
      fc.property(fc.nat(), (n) => n % 100 !== 7),
      parameters,
    )
    return { counterexamplePath, seed }
  }
  expect(drawn()).toEqual(drawn())
  expect(drawn({ seed: 1 })).not.toEqual(drawn({ seed: 2 }))
})
