import { describe, expect, test } from 'vitest'
import { checkedFile } from '../../../src/domain/files/checked-file.ts'
import { keepFile } from '../../../src/domain/files/keep-file.ts'
import { readFile } from '../../../src/domain/files/read-file.ts'
import { forgetDueEvents } from '../../../src/domain/retention/forget-due-events.ts'
import { aPng } from '../../support/a-file.ts'
import { aHost, anEvent } from '../../support/an-event.ts'
import { refusal } from '../../support/registering.ts'
import { world } from '../../support/world.ts'

const kb = 1024
const pdf = (size: number) => {
  const bytes = new Uint8Array(size)
  bytes.set(Buffer.from('%PDF-1.7\n'))
  return bytes
}

describe.each(['file', 'server'] as const)('on a libSQL %s', (kind) => {
  test('a file comes back byte by byte, by its hash, to its own host', async () => {
    const { deps } = await world(kind)
    const [own, other] = [await aHost(deps), await aHost(deps)]
    const bytes = pdf(5 * kb * kb)
    crypto.getRandomValues(bytes.subarray(10, 60_000))
    const file = await checkedFile({ name: 'Einladung.pdf', bytes }, 'annex')
    await deps.store.write((draft) => keepFile(deps, draft, file, { hostId: own.id, eventId: null }))
    const { sha256 } = file
    const read = await readFile(deps, { hostId: own.id, sha256 })
    expect({ ...read, bytes: undefined }).toEqual({ sha256, mediaType: 'application/pdf', name: 'Einladung.pdf' })
    expect(Buffer.compare(Buffer.from(read?.bytes ?? []), Buffer.from(bytes))).toBe(0)
    expect(await readFile(deps, { hostId: other.id, sha256 })).toBe(undefined)
  })

  test('the same bytes are kept once per host and event, and go with the event', async () => {
    const { deps, client, clock } = await world(kind)
    const host = await aHost(deps)
    const event = await anEvent(deps, { hostId: host.id })
    const file = await checkedFile({ name: 'logo.png', bytes: aPng() }, 'logo')
    const keep = (eventId: string | null) =>
      deps.store.write((draft) => keepFile(deps, draft, file, { hostId: host.id, eventId }))
    for (const eventId of [null, event.id, null, event.id]) await keep(eventId)
    const kept = async () =>
      (await client.execute('select event_id from files order by event_id')).rows.map((row) => row.event_id)
    expect(await kept()).toEqual([null, event.id])
    clock.pass((event.forgetAt ?? 0) - clock.now())
    await forgetDueEvents(deps)
    expect((await client.execute('select count(*) as n from file_parts')).rows[0]?.n).toBe(1)
    expect(await kept()).toEqual([null])
  })
})

test.each([
  ['a logo beyond 512 KB', aPng({ padding: 512 * kb }), 'logo', 'file-too-large'],
  ['an annex beyond 5 MB', pdf(5 * kb * kb + 1), 'annex', 'file-too-large'],
  ['a logo that is no picture', pdf(100), 'logo', 'file-type'],
  ['a logo of 4001 pixels', aPng({ width: 4001, height: 1 }), 'logo', 'file-type'],
  ['a logo of more pixels than papers unpack', aPng({ width: 2100, height: 2000 }), 'logo', 'file-type'],
  ['a damaged logo', aPng().fill(0, 60, 70), 'logo', 'file-type'],
  ['a logo of no height', aPng({ height: 0 }), 'logo', 'file-type'],
  ['an SVG', Uint8Array.from(Buffer.from('<svg onload="alert(1)"/>')), 'annex', 'file-type'],
  ['nothing', new Uint8Array(0), 'annex', 'file-type'],
] as const)('%s is refused', async (_what, bytes, use, code) => {
  expect(await refusal(checkedFile({ name: 'x', bytes }, use))).toBe(code)
})

test.each([
  ['C:\\Users\\anna\\Einladung.pdf', 'Einladung.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a\r\nContent-Type: text/html".pdf', 'html .pdf'],
  ['\u202Efdp.exe', 'fdp.exe'],
  ['', 'file'],
  ['x'.repeat(10_000), `${'x'.repeat(119)}…`],
])('the name %j becomes %j', async (name, safe) => {
  const file = await checkedFile({ name, bytes: pdf(20) }, 'annex')
  expect(file.name).toBe(safe)
})
