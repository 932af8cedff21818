import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugOf } from '../../../src/domain/events/slug-of.ts'

test('an address is made of the words of the title and the year', () => {
  expect(slugOf('Integration in ländlichen Räumen', '2027-12-02')).toBe('integration-in-laendlichen-raeumen-2027')
  expect(slugOf('Straße & Łódź: Forum 2028!', '2028-03-09')).toBe('strasse-lodz-forum-2028')
  expect(slugOf('', '')).toBe('event')
  expect(slugOf('x'.repeat(80), '2027-12-02')).toBe(`${'x'.repeat(50)}-2027`)
})

test('whatever the title, the address is one that the application takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('2027-12-02', ''), (title, day) => {
      const slug = slugOf(title, day)
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(60)
    }),
  )
})
