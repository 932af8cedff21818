import { z } from 'zod'
import type { AccessibilityStatement } from '../../db/schema/accessibility.ts'
import { exceptionReasons } from '../../db/schema/accessibility.ts'
import { dayTyped } from '../../lib/clock-and-day.ts'
import { mailboxOrNone } from '../../lib/mailbox.ts'
import { typedLine, typedText } from '../../lib/typed-text.ts'
import { isWebLink } from '../../lib/web-link.ts'
import { enforcementBody } from './enforcement-bodies.ts'

const day = typedLine(40).transform((typed, context) => {
  const day = typed.trim() === '' ? '' : dayTyped(typed)
  if (day === undefined) context.issues.push({ code: 'custom', message: 'not-a-date', input: typed })
  return day ?? ''
})
const link = typedLine(500).refine((address) => address === '' || isWebLink(address), { error: 'not-a-web-address' })
const text = (longest: number) => z.object({ de: typedText(longest), en: typedText(longest).optional() })

const exception = z.object({
  what: z.object({ de: typedText(1000).min(1, { error: 'missing' }), en: typedText(1000).optional() }),
  reason: z.enum(exceptionReasons, { error: 'missing' }),
  alternative: text(1000),
})

/**
 * What a host states about accessibility, as the office fills it in: nothing has to be, but what is begun is to be finished, and
 * nothing may speak against itself. Codes of the office's forms, `reviewed-before-made`, `assessed-by-oneself`, `full-with-exceptions`, `too-many-exceptions`.
 */
export const statementInput = z
  .object({
    body: typedLine(10).refine((id) => ['', 'none'].includes(id) || enforcementBody(id) !== undefined, {
      error: 'invalid',
    }),
    madeOn: day,
    reviewedOn: day,
    method: z.enum(['', 'self', 'third-party']),
    assessor: typedLine(200),
    result: z.enum(['', 'full', 'partly', 'not']),
    exceptions: z.array(exception),
    feedback: z.object({ name: typedLine(120), phone: typedLine(60), email: mailboxOrNone }),
    ownWords: text(4000),
    elsewhere: link,
    easyLanguage: link,
    signLanguage: link,
  })
  .superRefine((statement, context) => {
    for (const [path, message] of contradictions(statement)) context.addIssue({ code: 'custom', path, message })
  })

export type StatementInput = z.infer<typeof statementInput>

/** More are a report of their own, to which the statement leads. */
const mostExceptions = 30

/** What is half said, or speaks against itself, and at which field. */
function contradictions(stated: AccessibilityStatement): [path: string[], code: string][] {
  const { madeOn, reviewedOn, method, assessor, result, exceptions, feedback } = stated
  const barred = exceptions.some(({ reason }) => reason !== 'out-of-scope')
  const found: [boolean, string[], string][] = [
    [madeOn === '' && reviewedOn !== '', ['madeOn'], 'missing'],
    [madeOn !== '' && reviewedOn !== '' && reviewedOn < madeOn, ['reviewedOn'], 'reviewed-before-made'],
    [method === 'third-party' && assessor === '', ['assessor'], 'missing'],
    [method !== 'third-party' && assessor !== '', ['assessor'], 'assessed-by-oneself'],
    [exceptions.length > mostExceptions, ['exceptions', `${mostExceptions}`, 'what', 'de'], 'too-many-exceptions'],
    [result === 'full' && barred, ['result'], 'full-with-exceptions'],
    [feedback.name !== '' && feedback.phone === '' && feedback.email === '', ['feedback', 'email'], 'missing'],
  ]
  return found.flatMap(([is, path, code]) => (is ? [[path, code] as [string[], string]] : []))
}

/** Nothing stated at all, as the form begins. */
export const nothingStated: AccessibilityStatement = {
  ...{ body: '', madeOn: '', reviewedOn: '', method: '', assessor: '', result: '' },
  exceptions: [],
  feedback: { name: '', phone: '', email: '' },
  ownWords: { de: '' },
  ...{ elsewhere: '', easyLanguage: '', signLanguage: '' },
}
