import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { expect, test } from 'vitest'
import { fieldsOf } from '../support/a-guest.ts'
import { aVisitor, formOf } from '../support/a-visitor.ts'
import { aFolder, runApp, runScript, startApp } from '../support/an-app.ts'
import { startEntry } from '../support/an-entry.ts'
import { aPerson } from '../support/an-event.ts'

const databaseIn = (folder: string) => ({ DATABASE_URL: `file:${folder}/app.db` })
const backup = (folder: string, ...files: string[]) => runScript('backup.js', files, databaseIn(folder))

test('a backup from an application at work, put into another folder, starts and knows everything acknowledged before', async () => {
  const folder = aFolder()
  const entry = await startEntry('node.js', databaseIn(folder), '--demo')
  const form = `${entry.conference}/registration`
  const { category = '' } = formOf(await aVisitor(entry.url).open(form), '/registration').values
  const register = async (email: string) => {
    const body = new URLSearchParams({ ...fieldsOf(aPerson({ email })), category })
    return (await fetch(form, { method: 'POST', body, redirect: 'manual' })).status
  }
  const before = ['one', 'two', 'three'].map((name) => `${name}@before.example`)
  expect(await Promise.all(before.map(register))).toEqual([303, 303, 303])
  const during = Promise.all(['four', 'five', 'six'].map((name) => register(`${name}@during.example`)))
  const target = join(folder, 'backup.db')
  const { code, printed } = await backup(folder, target)
  expect([code, await during]).toEqual([0, [303, 303, 303]])
  expect(printed).toContain(`Keep ${folder}/secret with it`)
  expect(statSync(target).mode & 0o777).toBe(0o600)
  await entry.stop()

  const other = aFolder()
  copyFileSync(target, join(other, 'app.db'))
  copyFileSync(join(folder, 'secret'), join(other, 'secret'))
  expect(await addressesIn(join(other, 'app.db'))).toEqual(expect.arrayContaining(before))
  const app = await startApp(databaseIn(other))
  expect((await fetch(`${app.url}/readyz`)).status).toBe(200)
  expect((await fetch(`${app.url}/e/${entry.conference.split('/').at(-1)}`)).status).toBe(200)
})

test('a backup of an application that is stopped is made by the command itself, which has the file meanwhile', async () => {
  const folder = aFolder()
  const app = await startApp(databaseIn(folder))
  app.child.kill('SIGTERM')
  await app.gone
  expect((await backup(folder, join(folder, 'backup.db'))).code).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['app.db', 'app.db.lock', 'backup.db', 'secret'])
})

test('a backup overwrites nothing, and what cannot be made is a sentence and leaves nothing', async () => {
  const folder = aFolder()
  await startApp(databaseIn(folder))
  writeFileSync(join(folder, 'there.db'), 'mine')
  writeFileSync(join(folder, 'new.db.part'), 'mine, too')
  const complaints = [
    [
      [join(folder, 'there.db')],
      `${folder}/there.db exists already: a backup overwrites nothing, choose another name.\n`,
    ],
    [[join(folder, 'nowhere/x.db')], `${folder}/nowhere/x.db cannot be written (ENOENT): nothing was kept.\n`],
    [[], 'Usage: npm run backup -- FILE\n'],
  ] as const
  for (const [files, complaint] of complaints)
    expect(await backup(folder, ...files)).toEqual({ code: 78, printed: '', complaint })
  expect(readFileSync(join(folder, 'there.db'), 'utf8')).toBe('mine')
  expect((await backup(folder, join(folder, 'new.db'))).code).toBe(0)
  expect(readFileSync(join(folder, 'new.db.part'), 'utf8')).toBe('mine, too')
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  const none = await runScript('backup.js', ['x.db'], databaseIn(aFolder()))
  expect(none.complaint).toContain('where no database is')
})

test.runIf(process.platform === 'linux')(
  'a path too long for the name of a socket has its socket beside it all the same',
  async () => {
    const folder = join(aFolder(), 'a-long-name/'.repeat(12))
    const app = await startApp(databaseIn(folder))
    expect(readdirSync(folder)).toContain('app.db.sock')
    expect(statSync(join(folder, 'app.db.sock')).mode & 0o777).toBe(0o600)
    expect((await backup(folder, join(folder, 'backup.db'))).code).toBe(0)
    app.child.kill('SIGTERM')
    expect(await app.gone).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['app.db', 'app.db.lock', 'backup.db', 'secret'])
  },
)

test('killed in the middle of a backup, an application leaves no file of that name, and the next start and backup work', async () => {
  const folder = aFolder()
  const app = await startApp(databaseIn(folder))
  const target = join(folder, 'backup.db')
  const asked = backup(folder, target)
  while (!existsSync(`${target}.unfinished-backup`) && !existsSync(target))
    await new Promise((resolve) => setTimeout(resolve, 1))
  app.child.kill('SIGKILL')
  const { code } = await asked
  expect(code === 0).toBe(existsSync(target))
  await startApp(databaseIn(folder))
  expect((await backup(folder, join(folder, 'second.db'))).code).toBe(0)
  expect((await addressesIn(join(folder, 'second.db'))).length).toBe(0)
})

test('no command opens the file beside a running server', async () => {
  const folder = aFolder()
  const { child } = await startApp(databaseIn(folder))
  const refused = expect.stringContaining(`process ${child.pid} has it open; stop that one first`)
  for (const script of ['organiser.js', 'migrate.js', 'accept-secret.js'])
    expect(await runScript(script, ['buero@x.example'], databaseIn(folder))).toEqual({
      code: 78,
      printed: '',
      complaint: refused,
    })
  expect((await runApp(databaseIn(folder))).complaint).toEqual(refused)
})

async function addressesIn(path: string): Promise<unknown[]> {
  const client = createClient({ url: `file:${path}` })
  const { rows } = await client.execute('select email from registrations')
  client.close()
  return rows.map(({ email }) => email)
}
