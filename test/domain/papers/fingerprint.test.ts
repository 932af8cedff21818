import { expect, test } from 'vitest'
import type { AttendeeBadge } from '../../../src/domain/papers/badge-of.ts'
import {
  type BadgePart,
  type BadgesToday,
  changedParts,
  fingerprintOf,
} from '../../../src/domain/papers/fingerprint.ts'
import { starterDesign } from '../../../templates/pdf/starter-designs.ts'
import { aBadge, aDesign } from '../../support/a-badge.ts'

const badge: AttendeeBadge = { id: 'r1', ...aBadge('Ada', 'Groß', { role: 'Vortrag', sessions: ['Podium'] }) }
const everything = aDesign({
  ...{ version: 1, width: 80, height: 50 },
  front: (['name', 'office', 'organisation', 'category', 'role', 'sessions', 'language'] as const).map((kind) => ({
    ...{ kind, x: 1, y: 1, width: 20, height: 10, size: { min: 9, max: 12 } },
  })),
  back: [
    { kind: 'qr', x: 1, y: 1, width: 20, height: 20 },
    { kind: 'photo', x: 1, y: 1, width: 5, height: 5 },
  ],
})

const today: BadgesToday = { designs: [], event: { title: 'Integration', date: '2. Dezember 2027' } }

const changes: [BadgePart, Partial<AttendeeBadge>][] = [
  ['name', { academicTitle: 'Dr.' }],
  ['name', { lastName: 'Gross' }],
  ['office', { office: '' }],
  ['organisation', { organisation: 'Landkreis Börde' }],
  ['category', { categoryColour: '#000000' }],
  ['role', { role: '' }],
  ['sessions', { sessions: ['Podium', 'Ausklang'] }],
  ['language', { language: 'EN' }],
  ['photo', { photo: false }],
  ['code', { code: 'ANOTHERCODE00000' }],
]

test.each(changes)('a changed %s is noticed, and nothing else (%o)', (part, change) => {
  expect(changedParts(fingerprintOf(badge, everything, today), { ...badge, ...change }, today)).toEqual([part])
})

test('parts that a design does not show are not kept', () => {
  const card = starterDesign('card', { width: 80, height: 50 })
  expect(Object.keys(fingerprintOf(badge, card, today)).sort()).toEqual(['category', 'design', 'name', 'organisation'])
})

test('a fingerprint holds no word of the badge, and equal words differ between people', () => {
  const print = fingerprintOf(badge, everything, today)
  expect(Object.values(print).every((hash) => /^[0-9a-f]{8}$/.test(hash))).toBe(true)
  expect(fingerprintOf({ ...badge, id: 'r2' }, everything, today).organisation).not.toBe(print.organisation)
})

test('where one part ends and the next begins matters', () => {
  const [one, other] = [
    { ...badge, firstName: 'Ada Maria', lastName: 'Groß' },
    { ...badge, firstName: 'Ada', lastName: 'Maria Groß' },
  ]
  expect(changedParts(fingerprintOf(one, everything, today), other, today)).toEqual(['name'])
})

test('a badge that names the event is wrong once that has another title or another day', () => {
  const named = aDesign({
    ...{ version: 1, width: 80, height: 50 },
    front: (['event-title', 'event-date'] as const).map((kind) => ({
      ...{ kind, x: 1, y: 1, width: 20, height: 10, size: { min: 9, max: 12 } },
    })),
  })
  const print = fingerprintOf(badge, named, today)
  const moved = { ...today, event: { title: 'Integration vor Ort', date: '3. Dezember 2027' } }
  expect(changedParts(print, badge, moved)).toEqual(['event-title', 'event-date'])
})
