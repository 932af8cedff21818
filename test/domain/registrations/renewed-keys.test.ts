import { expect, test } from 'vitest'
import { migrationFiles } from '../../../src/db/migration-files.ts'
import { renewKeys } from '../../../src/domain/registrations/links/renew-keys.ts'
import { personKeys } from '../../../src/domain/registrations/reading/person-columns.ts'
import { personForm } from '../../../src/domain/registrations/submitting/person-form.ts'
import { shortHash } from '../../../src/lib/short-hash.ts'
import { anEvent, aPerson } from '../../support/an-event.ts'
import { formOf } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const empties = "SET `look_alike` = ''"
const emptying = migrationFiles().filter(({ text }) => text.includes(empties))

test('who registered before titles and particles were read stands where they belong, and is found', async () => {
  const { deps, client } = await world()
  const event = await anEvent(deps)
  const send = formOf(deps, event)
  await send('s1', { firstName: 'Anna', lastName: 'Prof. Dr. Weiß', email: 'w@x.example' })
  await send('s2', { firstName: 'Inês', lastName: 'da Silva', email: 's@x.example' })
  await send('s3', { firstName: 'Ben', lastName: 'Adam', email: 'a@x.example' })
  await send('s4', { firstName: '', lastName: 'Erased', email: 'e@x.example' })
  await client.execute(`update registrations set sort_key = 'prof dr weiss , anna', search_key = 'prof dr weiss'
    where last_name = 'Prof. Dr. Weiß'`)
  await client.execute(`update registrations set sort_key = 'da silva , ines' where last_name = 'da Silva'`)
  await client.execute(`update registrations set last_name = '', sort_key = '', search_key = '', look_alike = '-'
    where last_name = 'Erased'`)
  const { rows: before } = await client.execute('select id, person_key, look_alike from registrations order by id')

  for (const statement of emptying.at(-1)?.text.split('--> statement-breakpoint') ?? []) await client.execute(statement)
  await renewKeys(deps)

  const { rows } = await client.execute('select sort_key, search_key from registrations order by sort_key')
  expect(rows.map(({ sort_key }) => sort_key)).toEqual(['', 'adam , ben', 'silva , ines', 'weiss , anna'])
  expect([rows[0]?.search_key, String(rows[3]?.search_key)]).toEqual(['', expect.stringContaining('anna')])
  const { rows: after } = await client.execute('select id, person_key, look_alike from registrations order by id')
  expect(after).toEqual(before)
})

/**
 * Rows keep the keys of the day when they were written. If this fails, keys are computed otherwise than before: take the new
 * value, and add a migration that empties `look_alike` of everybody, as the last one named here does, so that all are renewed.
 */
test('keys are computed as when they were last renewed for everybody', () => {
  const names = [
    ...[
      'Anna|Weiß',
      '|Sukarno',
      'Anna|Prof. Dr. med. Weiß',
      'Dr.-Ing. Jan|von der Heide',
      'Inês|da Silva',
      'Ali|Al-Masri',
    ],
    ...[
      "Cian|O'Brien",
      'Łucja|Müller-Lüdenscheidt',
      'Ελένη|Παπαδοπούλου',
      'Олена|Шевченко',
      'علی‌رضا|حسینی',
      '太郎|山田',
    ],
  ]
  const keys = names.map((name) => {
    const [firstName = '', lastName = ''] = name.split('|')
    return personKeys(personForm.parse({ ...aPerson(), firstName, lastName, email: 'Anna.Ｗeiß@harz.example' }))
  })
  expect([shortHash(JSON.stringify(keys)), emptying.at(-1)?.tag]).toEqual([
    'be7062d5',
    '0010_sort_who_registered_before_titles_were_read',
  ])
})
