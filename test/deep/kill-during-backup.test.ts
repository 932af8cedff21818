import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { expect, test } from 'vitest'
import { fieldsOf } from '../support/a-guest.ts'
import { aVisitor, formOf } from '../support/a-visitor.ts'
import { aFolder, runScript } from '../support/an-app.ts'
import { startEntry } from '../support/an-entry.ts'
import { aPerson } from '../support/an-event.ts'

const kills = 20

test(`killed ${kills} times while it takes forms and makes backups, an application starts at once, and every backup is whole`, async () => {
  const folder = aFolder()
  const env = { DATABASE_URL: `file:${folder}/app.db`, PROXIES: '1' }
  const acknowledged: string[] = []
  for (let round = 0; round < kills; round++) {
    const entry = await startEntry('node.js', env, '--demo')
    const form = `${entry.conference}/registration`
    const { category = '' } = formOf(await aVisitor(entry.url).open(form), '/registration').values
    const register = async (n: number) => {
      const email = `p${round}-${n}@x${round}.example`
      const body = new URLSearchParams({ ...fieldsOf(aPerson({ email, lastName: `Muster ${round} ${n}` })), category })
      const headers = { 'x-forwarded-for': `10.1.${round}.${n}` }
      const post = { method: 'POST', body, headers, redirect: 'manual' } as const
      const answer = await fetch(form, post).catch(() => undefined)
      if (answer?.status === 303) acknowledged.push(email)
    }
    await register(0)
    const before = [...acknowledged]
    const target = join(folder, `backup-${round}.db`)
    const asked = runScript('backup.js', [target], env)
    const forms = Promise.all(Array.from({ length: 8 }, (_, n) => register(n + 1)))
    // A backup of the demo takes some hundred ms with the start of its command: death comes before, within and after.
    await new Promise((resolve) => setTimeout(resolve, 40 * round))
    entry.child.kill('SIGKILL')
    const [{ code }] = await Promise.all([asked, forms])
    if (code === 0) expect(existsSync(target)).toBe(true)
    if (existsSync(target)) expect(await addressesIn(target)).toEqual(expect.arrayContaining(before))
  }
  copyFileSync(join(folder, 'app.db'), join(folder, 'last.db'))
  if (existsSync(join(folder, 'app.db-wal'))) copyFileSync(join(folder, 'app.db-wal'), join(folder, 'last.db-wal'))
  expect(await addressesIn(join(folder, 'last.db'))).toEqual(expect.arrayContaining(acknowledged))
})

/** Who stands in a copy that is sound. */
async function addressesIn(path: string): Promise<unknown[]> {
  const client = createClient({ url: `file:${path}` })
  const { rows: found } = await client.execute('pragma integrity_check')
  expect(found.map(({ integrity_check }) => integrity_check)).toEqual(['ok'])
  const { rows } = await client.execute('select email from registrations')
  client.close()
  return rows.map(({ email }) => email)
}
