import { expect, test } from 'vitest'
import { districts } from '../../../src/db/seed/districts.ts'
import { enforcementBodies, enforcementBody } from '../../../src/domain/organisations/enforcement-bodies.ts'
import { mailAddress } from '../../../src/lib/mail-address.ts'
import { isWebLink } from '../../../src/lib/web-link.ts'

test('there is one body for the Bund and one for each of the sixteen Länder', () => {
  const lands = [...new Set(districts().map(({ land }) => land))].sort()
  expect(lands).toHaveLength(16)
  expect(enforcementBodies.map(({ of }) => of).sort()).toEqual([...lands, 'Bund'].sort())
  expect(new Set(enforcementBodies.map(({ id }) => id)).size).toBe(17)
})

test.each(enforcementBodies.map((body) => [body.of, body] as const))(
  'the body of %s has a name, its law and an address on the web; mailbox and post are whole where they are known',
  (_, { id, name, law, url, email, postal }) => {
    expect(id).toMatch(/^DE(-[A-Z]{2})?$/)
    expect(name.length).toBeGreaterThan(10)
    expect(law).not.toBe('')
    expect(url).toMatch(/^https:/)
    expect(isWebLink(url)).toBe(true)
    if (email !== undefined) expect(mailAddress(email)).toBe(email)
    if (postal !== undefined) expect(postal).toMatch(/^\S.* \d+(–\d+)?, \d{5} \S+$/)
  },
)

test('who has named none has none', () => {
  expect(['', 'none', 'DE-XX'].map(enforcementBody)).toEqual([undefined, undefined, undefined])
  expect(enforcementBody('DE')?.name).toContain('Behindertengleichstellungsgesetz')
})
