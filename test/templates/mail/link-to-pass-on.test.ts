import { expect, test } from 'vitest'
import { languages } from '../../../src/lib/languages.ts'
import { letterTexts } from '../../../templates/mail/letter-texts.ts'
import { isLetterKind, letters } from '../../../templates/mail/letters.ts'

const kinds = Object.keys(letters).filter(isLetterKind)
const has = (kind: (typeof kinds)[number], name: string) => (letters[kind] as readonly string[]).includes(name)
/** Links of the office's own people lead to nothing that there is a public page of. */
const ofStaff = ['sign-in', 'delivery-problems', 'carrier-refuses']
const asksNotToForward = { de: /leiten Sie ihn nicht weiter/, en: /do not forward it/ }

test('a letter with a personal link knows the page to pass on, whatever the office makes of its text', () => {
  const personal = kinds.filter((kind) => has(kind, 'link') && !ofStaff.includes(kind))
  expect(personal.filter((kind) => !has(kind, 'eventLink'))).toEqual([])
  expect(personal).toEqual(
    expect.arrayContaining(['change', 'booking-change', 'event-moved', 'booking', 'confirmation']),
  )
})

test.each(kinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
  'who is asked not to forward the link is given one, in the same paragraph (%s, %s)',
  (kind, language) => {
    const paragraphs = letterTexts[kind][language].split('\n\n')
    const asks = paragraphs.filter((paragraph) => asksNotToForward[language].test(paragraph))
    const isPersonal = has(kind, 'link') && kind !== 'mailing'
    expect(asks.length).toBe(isPersonal && kind !== 'delivery-problems' && kind !== 'carrier-refuses' ? 1 : 0)
    if (!ofStaff.includes(kind)) for (const paragraph of asks) expect(paragraph).toContain('{{eventLink}}')
  },
)
