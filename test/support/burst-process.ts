import { randomIds } from '../../src/adapters/chance.ts'
import { openServer } from '../../src/adapters/libsql-server.ts'
import { openStore } from '../../src/db/database.ts'
import type { Deps } from '../../src/deps.ts'
import { minute } from '../../src/lib/dates.ts'
import { deriveKeys } from '../../src/lib/tokens.ts'
import { burstOfForms } from './burst-of-forms.ts'

/** One of several processes on one server: `burst-process.ts url place forms name`. Says on standard output what it did. */
const [url = '', place = '', forms = '', name = '', now = ''] = process.argv.slice(2)
const { client, sendBatch } = openServer(url, undefined, minute)
const deps = {
  store: openStore(client, sendBatch),
  clock: { now: () => Number(now) },
  ids: randomIds,
  keys: await deriveKeys('k8Jd0s-92jKx_qPz77hVbN3mTyUwR5eC'),
  client: { address: '' },
} as unknown as Deps
console.log(JSON.stringify(await burstOfForms(deps, JSON.parse(place), Number(forms), name)))
client.close()
