import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Two values are compared as values (`sameValue`), never the JSON in which they were written: another order is no other value. */
const comparesText = [
  /JSON\.stringify\([^\n]*\)\s*[!=]==/,
  /[!=]==\s*JSON\.stringify\(/,
  /\b(?:where|and|or)\b[^\n]*(?:[<>=]|\bis|\bis not) \$\{JSON\.stringify\(/,
  /\b(?:where|and|or)\b[^\n]*\bform (?:=|<>|is|is not) \$\{/,
  /json_(?:array|object|extract)\([^\n]*\)\s*(?:=|<>|\bis\b) /,
]

test('no code and no SQL compares values by their JSON', () => {
  const sources = globSync('{src,templates,scripts}/**/*.{ts,tsx}').concat(globSync('drizzle/house-rules/*.sql'))
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.filter((path) => comparing(readFileSync(path, 'utf8')))).toEqual([])
})

test('every planted comparison is found, and what only writes JSON is none', () => {
  for (const planted of [
    'if (JSON.stringify(before) !== JSON.stringify(after)) return',
    'const same = known === JSON.stringify(form)',
    `sql\`update bookings set x = 1 where form = \${kept}\``,
    `sql\`… where id = \${id} and modes is not \${JSON.stringify(modes)}\``,
    `sql\`… where json_array(r.a, r.b) <> \${told}\``,
    `sql\`… where json_extract(b.form, '$.people') = \${people}\``,
  ])
    expect([planted, comparing(planted)]).toEqual([planted, true])
  const writing = `sql\`update bookings set form = \${kept} where id in (select value from json_each(\${JSON.stringify(ids)}))\``
  expect(comparing(writing)).toBe(false)
})

function comparing(source: string): boolean {
  return source.split('\n').some((line) => comparesText.some((each) => each.test(line)))
}
