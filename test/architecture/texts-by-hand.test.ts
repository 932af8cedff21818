import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What takes a text as it was sent, without `typedLine` or `typedText`: uncomposed, with controls, and turned. */
const byHand = /\bz\s*\.string\(/

/** Who does so with what nobody typed as a text: ids, keys, days, numbers, rows of ours, mail with a reader of its own. */
const allowed: Record<string, string> = {
  'src/domain/access/add-organiser.ts': 'an id of ours',
  'src/domain/calendar/booking-news.ts': 'facts of a letter of ours',
  'src/domain/calendar/replies/take-received-mail.ts': 'the head of a mail, by the reader of mails',
  'src/domain/checkin/correct-name.ts': 'what the desk showed, to be compared',
  'src/domain/checkin/deputy-at-desk.ts': 'ids of a device',
  'src/domain/checkin/desk-head-count.ts': 'a row of ours',
  'src/domain/checkin/desk-input.ts': 'an id',
  'src/domain/checkin/desk-person.ts': 'a row of ours',
  'src/domain/checkin/scan-input.ts': 'codes and ids of a device',
  'src/domain/checkin/scan-statements.ts': 'a row of ours',
  'src/domain/checkin/walk-in.ts': 'ids',
  'src/domain/events/event-input.ts': 'a part of an address, and an id',
  'src/domain/events/input-parts.ts': 'days, times, zones and numbers, by readers of their own',
  'src/domain/events/move-input.ts': 'ids and instants',
  'src/domain/events/read-dated.ts': 'a row of ours',
  'src/domain/mailings/create-mailing.ts': 'an id of ours',
  'src/domain/mailings/edit-mailing.ts': 'a row of ours',
  'src/domain/mailings/fix-recipients.ts': 'a row of ours',
  'src/domain/mailings/mailing-filter.ts': 'ids and keys',
  'src/domain/mailings/stop-mailing.ts': 'a row of ours',
  'src/domain/outbox/take-delivery-news.ts': 'what a carrier says',
  'src/domain/outbox/take-lease.ts': 'a row of ours',
  'src/domain/papers/certificates/issue-certificates.ts': 'a row of ours',
  'src/domain/papers/certificates/print-certificates.ts': 'ids',
  'src/domain/papers/for-whom.ts': 'ids',
  'src/domain/papers/print-registration-form.ts': 'a version of ours',
  'src/domain/papers/printing-input.ts': 'ids',
  'src/domain/programme/plan-programme-move.ts': 'ids',
  'src/domain/registrations/cancelling/cancel-event.ts': 'a row of ours',
  'src/domain/registrations/reading/read-sessions.ts': 'a row of ours',
  'src/domain/registrations/submitting/booking-form.ts': 'ids',
  'src/domain/registrations/submitting/person-form.ts': 'asks about lines that were read, and a key',
  'src/domain/registrations/submitting/receipt-input.ts': 'ids',
  'src/domain/registrations/submitting/submission-statements.ts': 'a row of ours',
  'src/domain/registrations/waiting/why-not-yet.ts': 'a row of ours',
  'src/domain/seats/category-input.ts': 'a colour',
  'src/domain/seats/quota-input.ts': 'a key',
  'src/web/api/hooks.ts': 'what a carrier says',
  'src/web/checkin/opening.ts': 'what a device derived',
  'src/web/office/attendees/attendee-forms.ts': 'what a page showed',
  'src/web/office/attendees/attendee-new.tsx': 'an id of a form',
  'src/web/office/attendees/attendee-role.ts': 'one of a list',
  'src/web/office/attendees/attendee-seat-forms.tsx': 'ids and one of a list',
  'src/web/office/attendees/on-hold-card.tsx': 'ids',
  'src/web/office/events/event-form.tsx': 'an id',
  'src/web/office/events/series.tsx': 'an id',
  'src/web/office/mailings/mailing-form.tsx': 'an id of a form',
  'src/web/office/papers/badge-designs-form.tsx': 'the name of a sheet, by a reader of its own',
  'src/web/office/programme/programme-move.tsx': 'what a page showed',
  'src/web/office/replies/reply-assignment.tsx': 'an id',
  'src/web/office/replies/reply-drop.tsx': 'a whole mail, by the reader of mails',
  'src/web/office/sign-in/sign-in-pages.tsx': 'an address, by the reader of addresses',
  'src/web/ui/seen.ts': 'what a page showed',
  'templates/pdf/badge-design.ts': 'a colour',
}

test('texts that people type are read in one place', () => {
  const found = globSync('{src/domain,src/web,src/browser,templates}/**/*.{ts,tsx}')
  expect(found.filter((file) => byHand.test(readFileSync(file, 'utf8'))).sort()).toEqual(Object.keys(allowed).sort())
})

test('whatever a form calls a name, a text, a reason or a note is read by it', () => {
  const texts =
    /\b(?:name|title|text|body|subject|reason|note|remarks|description|label|reference)\b\??: z\s*\.string\(/
  expect(texts.test('z.object({ reason: z.string().optional() })')).toBe(true)
  const rows = Object.keys(allowed).filter(
    (file) => !/row of ours|letter of ours|mail|carrier/.test(allowed[file] ?? ''),
  )
  expect(rows.filter((file) => texts.test(readFileSync(file, 'utf8')))).toEqual([])
})

test.each(['z.string().max(500)', 'z\n  .string()\n  .trim()'])('%j would be found', (code) =>
  expect(byHand.test(code)).toBe(true),
)
