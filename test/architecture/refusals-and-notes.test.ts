import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Draft } from '../../src/db/database.ts'
import { houseRules } from '../../src/db/house-rules.ts'
import { keptSql } from '../../src/db/kept-sql.ts'
import { firstOf, refuse, refuseRows } from '../../src/db/refuse.ts'
import { note, noteRows } from '../../src/domain/audit/note.ts'
import { visitor } from '../../src/lib/actor.ts'
import { auditVerbs, isAuditVerb } from '../../src/lib/audit-verbs.ts'
import { verbWords } from '../../src/web/office/audit/audit-words.ts'

/** A statement of one's own that refuses or notes, in SQL or by drizzle. */
const raw = /\binto\s+["'`]?(audit_notes|refusals)\b|\binto\s+\$\{\s*auditNotes\b|\binsert\(\s*auditNotes\b/i

test('only refuse and note refuse and note, beside one rule of the database and the rows of a bench', () => {
  const sources = ['src', 'drizzle/house-rules', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|sql)$/.test(name))
      .map((name) => `${folder}/${name}`),
  )
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.filter((path) => raw.test(readFileSync(path, 'utf8'))).sort()).toEqual([
    'drizzle/house-rules/letters.sql',
    'scripts/bench/seed-registrations.ts',
    'src/db/refuse.ts',
    'src/domain/audit/note.ts',
  ])
})

test.each([
  `draft.run(sql\`insert into refusals (code) select 'full' where \${over}\`)`,
  `draft.run(sql\`INSERT INTO "audit_notes" (host_id) select id from hosts\`)`,
  `draft.run(sql\`insert into\n  \${auditNotes} (host_id) select id from hosts\`)`,
  'draft.insert(auditNotes).values({ verb })',
])('a statement of its own is found: %s', (planted) => {
  expect(raw.test(planted)).toBe(true)
})

test('nothing compiles that is of no union', () => {
  expect(planted).toBeTypeOf('function')
})

test('a verb that a rule of the database notes is one of the union', () => {
  const noted = houseRules()
    .filter((rule) => rule.includes('into audit_notes'))
    .flatMap((rule) => [...rule.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, verb = '']) => verb))
  expect(noted.sort()).toEqual(['claim.offered', 'claim.promoted'])
  expect(noted.filter((verb) => !isAuditVerb(verb))).toEqual([])
})

test('every verb has words of its own in both languages; one of before stands as it is', () => {
  for (const language of ['de', 'en'] as const) {
    const labels = auditVerbs.map((verb) => verbWords(verb, language))
    expect(new Set(labels).size).toBe(auditVerbs.length)
    expect(labels.filter((words) => words === '' || isAuditVerb(words))).toEqual([])
  }
  expect(verbWords('toString', 'de')).toBe('toString')
})

/** Read by the compiler alone: each line says that what follows does not compile. */
function planted(draft: Draft): unknown[] {
  const what = { hostId: 'h', eventId: 'e', at: 1, about: 'x' }
  return [
    // @ts-expect-error a code of no union
    refuse('fulll', sql`true`),
    // @ts-expect-error a code of no union among several
    firstOf({ fulll: keptSql`true` }),
    // @ts-expect-error text of one's own instead of a code
    refuseRows(keptSql`'fulll'`, keptSql`from (select 1)`),
    // @ts-expect-error a verb of no union
    note(draft, visitor, { ...what, verb: 'registration.chaged' }),
    // @ts-expect-error a field that the verb does not name
    note(draft, visitor, { ...what, verb: 'registration.changed', fields: ['tokenHash'] }),
    // @ts-expect-error a field of a verb that names none
    note(draft, visitor, { ...what, verb: 'event.published', fields: ['status'] }),
    // @ts-expect-error the same in SQL
    noteRows(visitor, { at: 1, verb: 'registration.confirmed', rows: sql`registrations`, fields: ['email'] }),
  ]
}
