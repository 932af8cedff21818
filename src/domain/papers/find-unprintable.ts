import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { PdfDocument } from '../../formats/pdf/pdf-document.ts'
import { printable } from '../../formats/pdf/printable.ts'
import { fullName, type PersonName } from '../../lib/names.ts'
import { printedName } from '../../lib/printed-name.ts'
import type { EventRecord } from '../events/read-event.ts'
import { paperFonts } from './paper-fonts.ts'

/** Somebody, or without an id something of the programme, with the characters that no paper can print. */
export type Unprintable = { id: string; name: string; missing: string }

/**
 * Whom and what the papers of an event cannot print whole, in German order of names, all of them: every paper is set in the same
 * faces. Only who bears characters beyond those of Europe is read.
 */
export async function findUnprintable(
  deps: Pick<Deps, 'store' | 'assets'>,
  { id: eventId, title, programme }: Pick<EventRecord, 'id' | 'title' | 'programme'>,
): Promise<Unprintable[]> {
  const people =
    await deps.store.read.all<Bearer>(sql`select id, academic_title as academicTitle, first_name as firstName,
      last_name as lastName, badge_name as badgeName, office, organisation, department from registrations
    where event_id = ${eventId} and cancelled_at is null
      and (academic_title || first_name || last_name || office || organisation || department) glob ${beyondEurope}
    order by sort_key, id`)
  const texts = textsOf([title, programme]).filter((text) => doubtful.test(text))
  if (people.length + texts.length === 0) return []
  const letters = new PdfDocument({ fonts: await paperFonts(deps), title: '', createdAt: 0, says: [people, texts] })
  await letters.takeFaces()
  const missingIn = (parts: readonly string[]) =>
    parts.map((part) => printable(part, (codePoint) => letters.hasGlyph(codePoint)).missing).join('')
  const all = [
    ...texts.map((text) => ({ id: '', name: text, missing: missingIn([text]) })),
    ...people.map(({ id, ...person }) => {
      const { badgeName: _, ...printed } = printedName(person)
      return { id, name: fullName(person), missing: missingIn(Object.values(printed)) }
    }),
  ]
  return all.filter(({ missing }) => missing !== '')
}

type Bearer = PersonName & { id: string; badgeName: string; office: string; organisation: string; department: string }

/** Latin with its first additions, Greek, Cyrillic, signs of printers: what Fira Sans has for certain. */
const doubtful = /[^ -\u017f\u0370-\u052f\u1e00-\u1fff\u2010-\u2027]/
const beyondEurope = '*[^ -\u017f\u0370-\u052f\u1e00-\u1fff\u2010-\u2027]*'

/** Every text in a value, however deep it lies in it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}
