import { expect, test } from 'vitest'
import { answerLines, groupLines } from '../../../src/browser/checkin/answer-lines.ts'
import type { Answer } from '../../../src/browser/checkin/desk.ts'
import { instantOf } from '../../../src/lib/dates.ts'

const zone = 'Europe/Berlin'
const nine = instantOf('2027-12-02', '09:12', zone)

function answer(more: Partial<Answer> = {}, firstName = 'Łucja'): Answer {
  const person = {
    ...{ id: 'r1', academicTitle: 'Dr.', firstName, lastName: 'Großmann', office: 'Landrätin' },
    ...({ organisation: 'Landkreis Harz', standing: 'confirmed' } as const),
    ...{ note: null, inside: null },
  }
  const plain = { conflict: false, since: null, desk: null, retired: null, by: 'server', at: nine } as const
  return { nonce: 'n', says: 'welcome', person, ...plain, ...more }
}

test('a welcome says who it is, in words of the language', () => {
  expect(answerLines(answer(), zone, 'de')).toEqual({
    ...{ says: 'Willkommen', name: 'Dr. Łucja Großmann', place: 'Landkreis Harz, Landrätin', tone: 'success' },
    ...{ since: '', remark: '', note: '' },
  })
  expect(answerLines(answer(), zone, 'en').says).toBe('Welcome')
})

test('who is in already is said with time and desk, in the zone of the event', () => {
  const again = answer({ says: 'already-in', since: nine, desk: '', conflict: true })
  expect(answerLines(again, zone, 'de')).toMatchObject({
    tone: 'warning',
    since: 'Da seit 09:12\u00a0Uhr (Tagungsbüro)',
    remark: 'Das war an anderer Stelle: Das Tagungsbüro sieht den Widerspruch.',
  })
})

test('an old badge says why it no longer counts, and nobody is named', () => {
  const old = answer({ says: 'retired', person: null, retired: 'substituted', by: 'device' })
  expect(answerLines(old, zone, 'de')).toMatchObject({
    ...{ tone: 'danger', name: '', place: '' },
    remark: 'Es kommt eine Vertretung: Dieses Schild gilt nicht mehr. Ohne Netz vermerkt.',
  })
})

test('of a group it is said how many came through, and by name who did not', () => {
  const late = answer({ says: 'waiting' }, 'Bert')
  expect(groupLines([answer(), answer(), late], 'in', 'de')).toMatchObject({
    ...{ says: '2 eingelassen', tone: 'warning', place: 'Landkreis Harz' },
    remark: 'Nicht dabei: Dr. Bert Großmann – Auf der Warteliste',
  })
  expect(groupLines([answer({ says: 'goodbye' })], 'out', 'de')).toMatchObject({ says: '1 hinaus', tone: 'success' })
  expect(groupLines([late], 'in', 'de').tone).toBe('danger')
})
