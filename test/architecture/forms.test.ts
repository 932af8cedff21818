import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { aMiniature } from '../support/miniature.ts'

const declared = { 'office/rooms.tsx': 'export const form = officeForm(roomInput, { name })\n' }

test('a form that is declared passes, and so does an address that is parsed', () => {
  const parsed = 'export const key = (asked: Asked) => quotaKey.safeParse(asked)\n'
  const wordings = `export const text = words({ save: ['Speichern', 'Save'] })\n`
  expect(check({ ...declared, 'office/key.ts': parsed, 'office/text.ts': wordings })).toEqual({
    status: 0,
    problems: [],
  })
})

test('an office without one declared form fails: the check would have gone blind', () => {
  expect(check({ 'office/empty.ts': 'export const empty = 1\n' }).status).toBe(1)
})

test('every way in which forms were written before is named by its file; where forms are made, all is allowed', () => {
  const { status, problems } = check({
    ...declared,
    'office/forms/submitted.ts': 'export const sent = async (c: Context) => input.safeParse(await readForm(c))\n',
    'office/a/room-labels.ts': `export const roomLabels = words({ name: ['Name', 'Name'] })\n`,
    'office/a/room-form.ts': `export function parseRoom(values: FormValues) {
      const parsed = roomInput.safeParse({ name: values.name })
      return parsed.success ? parsed.data : fieldErrors(parsed.error, roomLabels, 'de')
    }\n`,
    'office/b/halls.tsx': `export const save = async (c: Context) => {
      const parsed = hallInput.safeParse(await readForm(c))
      return parsed.success ? saved(saveHall(parsed.data), 'de') : missingReason('de')
    }\n`,
    'office/c/mode.ts': 'export const mode = async (c: Context) => (await readForm(c)).mode\n',
    'office/c/style.ts': 'export const style = async (c: Context) => { const { style } = await c.req.parseBody() }\n',
    'office/b/hall-form-page.tsx': `export const text = words({ title: 'Saal' }, { title: 'Hall' })\n`,
  })
  expect(problems).toEqual([
    'office/a/room-form.ts: a form parsed by hand',
    'office/a/room-form.ts: a schema fed by hand',
    'office/a/room-form.ts: errors put at fields by fieldErrors()',
    'office/a/room-labels.ts: a file of labels, errors or a page beside the form',
    'office/a/room-labels.ts: labels beside a schema',
    'office/b/hall-form-page.tsx: German and English apart',
    'office/b/hall-form-page.tsx: a file of labels, errors or a page beside the form',
    'office/b/halls.tsx: a form read and parsed by hand',
    'office/b/halls.tsx: errors put at fields by missingReason()',
    'office/b/halls.tsx: errors put at fields by saved()',
    'office/c/mode.ts: a value read by hand',
    'office/c/style.ts: a value read by hand',
  ])
  expect(status).toBe(1)
})

function check(files: Record<string, string>) {
  const cwd = aMiniature(files)
  const script = resolve('scripts/check-forms.ts')
  const { status, stderr } = spawnSync(process.execPath, [script, 'office'], { cwd, encoding: 'utf8' })
  return { status, problems: stderr.split('\n').filter(Boolean) }
}
