import { expect, it } from 'vitest'
import { changesWords, statusWords } from '../../../templates/mail/fact-words.ts'

it('says in both languages what changed and where a registration stands', () => {
  expect([changesWords(['date', 'place'], 'de'), changesWords(['date', 'place'], 'en')]).toEqual([
    'Termin, Ort',
    'date, place',
  ])
  expect([statusWords('waiting', 'de'), statusWords('waiting', 'en')]).toEqual([
    'auf der Warteliste',
    'on the waiting list',
  ])
  expect(changesWords([], 'de')).toBe('')
})
