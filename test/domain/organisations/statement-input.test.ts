import { expect, test } from 'vitest'
import { daysToCome } from '../../../src/domain/organisations/state-accessibility.ts'
import { nothingStated, statementInput } from '../../../src/domain/organisations/statement-input.ts'
import {
  isReviewDue,
  missingExplanations,
  missingStatement,
} from '../../../src/domain/organisations/unfinished-host.ts'
import { instantOf } from '../../../src/lib/dates.ts'
import { aStatement } from '../../support/a-statement.ts'

const faults = (more: object) =>
  statementInput
    .safeParse({ ...aStatement, ...more })
    .error?.issues.map(({ path, message }) => [path.join('.'), message])

test('a whole statement, and nothing at all, are taken', () => {
  expect(statementInput.parse(aStatement)).toEqual(aStatement)
  expect(statementInput.parse(nothingStated)).toEqual(nothingStated)
})

test.each([
  ['a day that is none', { reviewedOn: '31.02.2026' }, ['reviewedOn', 'not-a-date']],
  ['a review without a statement', { madeOn: '' }, ['madeOn', 'missing']],
  ['a review before the statement', { reviewedOn: '30.09.2026' }, ['reviewedOn', 'reviewed-before-made']],
  ['somebody else without a name', { assessor: ' ' }, ['assessor', 'missing']],
  ['a name where nobody else assessed', { method: 'self' }, ['assessor', 'assessed-by-oneself']],
  ['a name where no method is given', { method: '' }, ['assessor', 'assessed-by-oneself']],
  ['a method that there is not', { method: 'guess' }, ['method']],
  ['full conformity with exceptions', { result: 'full' }, ['result', 'full-with-exceptions']],
  ['a board that there is not', { body: 'DE-XX' }, ['body', 'invalid']],
  ['a contact with a name only', { feedback: { name: 'A', phone: '', email: '' } }, ['feedback.email', 'missing']],
  ['half a mailbox', { feedback: { name: '', phone: '', email: 'a@' } }, ['feedback.email', 'not-an-address']],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    '//x.example',
    'www.x.example',
    'https://a@x.example',
    'ftp://x.example',
  ].map(
    (address) =>
      [`${address} in Leichte Sprache`, { easyLanguage: address }, ['easyLanguage', 'not-a-web-address']] as const,
  ),
  ['a script in sign language', { signLanguage: 'JavaScript:alert(1)' }, ['signLanguage', 'not-a-web-address']],
  ['a script elsewhere', { elsewhere: ' javascript:alert(1)' }, ['elsewhere', 'not-a-web-address']],
  [
    'an exception without a reason',
    { exceptions: [{ what: { de: 'a' }, reason: '', alternative: { de: '' } }] },
    ['exceptions.0.reason', 'missing'],
  ],
  [
    'an alternative to nothing',
    { exceptions: [{ what: { de: '' }, reason: 'burden', alternative: { de: 'b' } }] },
    ['exceptions.0.what.de', 'missing'],
  ],
] as const)('%s is asked back', (_, more, [field, code]) => {
  const [first, ...others] = faults(more) ?? []
  expect(first?.[0]).toBe(field)
  if (code) expect(first?.[1]).toBe(code)
  expect(others).toEqual([])
})

test('what is outside the scope of the law does not speak against full conformity', () => {
  expect(faults({ result: 'full', exceptions: [aStatement.exceptions[1]] })).toBeUndefined()
})

test('today is over, tomorrow is to come, by the clock of Berlin', () => {
  const now = instantOf('2026-11-02', '00:30', 'Europe/Berlin')
  expect(daysToCome(aStatement, now)).toEqual([])
  expect(daysToCome({ ...aStatement, reviewedOn: '2026-11-03' }, now)).toEqual(['reviewedOn'])
  expect(daysToCome({ madeOn: '2027-01-01', reviewedOn: '2027-01-01' }, now)).toEqual(['madeOn', 'reviewedOn'])
})

test('what is missing is each item that the law wants, and none of whom it does not bind', () => {
  expect(missingStatement(null)).toEqual(['body', 'madeOn', 'reviewedOn', 'method', 'result'])
  expect(missingStatement({ ...nothingStated, body: 'DE', result: 'not' })).toEqual([
    ...['madeOn', 'reviewedOn', 'method', 'exceptions'],
  ])
  expect(missingStatement({ ...nothingStated, body: 'none' })).toEqual([])
  expect(missingStatement({ ...nothingStated, elsewhere: 'https://x.example' })).toEqual([])
  expect(missingStatement(aStatement)).toEqual([])
  expect(missingExplanations(null)).toEqual(['easyLanguage', 'signLanguage'])
  expect(missingExplanations({ ...aStatement, easyLanguage: '' })).toEqual(['easyLanguage'])
  expect(missingExplanations({ ...nothingStated, body: 'none' })).toEqual([])
})

test('a statement is to be reviewed a year after its last review, if the law wants one and it is here', () => {
  const at = (day: string) => instantOf(day, '12:00', 'Europe/Berlin')
  expect(isReviewDue(aStatement, at('2027-11-02'))).toBe(false)
  expect(isReviewDue(aStatement, at('2027-11-03'))).toBe(true)
  expect(isReviewDue({ ...aStatement, reviewedOn: '' }, at('2027-10-02'))).toBe(true)
  expect(isReviewDue({ ...aStatement, body: 'none' }, at('2029-01-01'))).toBe(false)
  expect(isReviewDue({ ...aStatement, elsewhere: 'https://x.example' }, at('2029-01-01'))).toBe(false)
  expect([null, nothingStated].map((statement) => isReviewDue(statement, at('2029-01-01')))).toEqual([false, false])
})
