import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Who reads by hand which claims of a session somebody has; everybody else asks the view `chosen_sessions`. */
const bySql = /scope\s*=\s*'session'/
const allowed: Record<string, string> = {
  'src/domain/programme/remove-session.ts': 'whether anybody ever chose it',
  'src/domain/programme/who-chose.ts': 'begins at the sessions: which of them anybody has',
  'src/domain/registrations/cancelling/call-off-session.ts': 'ends the claims of everybody',
  'src/domain/registrations/changing/change-sessions.ts': 'writes the needs of new claims',
  'src/domain/registrations/reading/attendee-places.ts': 'begins at the session: few of thousands',
  'src/domain/registrations/submitting/submission-seats.ts': 'writes the needs of new claims',
  'src/domain/registrations/waiting/read-queue.ts': 'begins at the claims of a page: the queue of each',
}

/** Who says in words how somebody stands in a session. */
const inWords = /standing\.is\b/
const comparing: Record<string, string> = {
  'src/domain/calendar/notified-now.ts': 'keeps it as it is',
  'src/domain/exports/attendee-rows.ts': 'granted and waiting in columns of their own',
  'src/domain/papers/badge-of.ts': 'only granted',
  'src/domain/registrations/reading/with-ranks.ts': 'asks who waits, to read their ranks alone',
  'src/web/office/attendees/attendee-list-page.tsx': 'granted needs no word in a list',
  'src/web/office/attendees/what-became.ts': 'granted is told by the seat already',
  'src/web/ui/session-list.tsx': 'icon and colour',
  'templates/forms/session-standing.ts': 'the words',
}

function filesWith(pattern: RegExp): string[] {
  const files = ['src', 'templates'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  )
  return files.filter((file) => pattern.test(readFileSync(file, 'utf8'))).sort()
}

test('which sessions somebody has is read in one place', () => {
  expect(filesWith(bySql)).toEqual(Object.keys(allowed).sort())
})

test('how somebody stands in them is told by one function and one table of words', () => {
  expect(filesWith(inWords)).toEqual(Object.keys(comparing).sort())
})
