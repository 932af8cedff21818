import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twins-'))
  cpSync('templates/mail', folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function check() {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-twins.ts', folder], { encoding: 'utf8' })
  return { status, problems: stderr.split('\n').filter((line) => line.includes('.md:')) }
}

function plant(name: string, from: string, to: string) {
  const path = join(folder, name)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

it('is content with the letters of the product', () => {
  expect(check()).toEqual({ status: 0, problems: [] })
})

it('misses a missing twin', () => {
  rmSync(join(folder, 'change.en.md'))
  expect(check()).toEqual({ status: 1, problems: ['change.en.md: the text is missing'] })
})

it('names a placeholder outside of the closed list, in a link too', () => {
  plant('sign-in.de.md', '{{greeting}}', '{{event.title}}, {{greeting}}')
  plant('sign-in.en.md', '{{greeting}}', '[{{greeting}}]({{event.title}})')
  expect(check()).toEqual({
    status: 1,
    problems: ['sign-in.de.md: unknown {{event.title}}', 'sign-in.en.md: unknown {{event.title}}'],
  })
})

it('sees that twins say different things', () => {
  plant('promotion.en.md', '{{place}}', 'Berlin')
  expect(check()).toEqual({ status: 1, problems: ['promotion.de.md: other placeholders than promotion.en.md'] })
})

it('sees a letter without subject, with a broken brace, or of no kind', () => {
  plant('change.de.md', '# ', '')
  plant('confirmation.de.md', '{{date}}', '{{date}} {{')
  writeFileSync(join(folder, 'reminder.de.md'), '# x')
  expect(check()).toEqual({
    status: 1,
    problems: [
      'reminder.de.md: no kind of letter and language',
      'confirmation.de.md: a brace is open or closed that belongs to no placeholder',
      'change.de.md: does not begin with its subject as a heading',
    ],
  })
})

it('sees the texts that a mailing starts from, too', () => {
  plant('mailings/reminder.en.md', '{{place}}', 'Berlin')
  rmSync(join(folder, 'mailings', 'thank-you.de.md'))
  expect(check()).toEqual({
    status: 1,
    problems: [
      'mailings/thank-you.de.md: the text is missing',
      'mailings/reminder.de.md: other placeholders than mailings/reminder.en.md',
    ],
  })
})
