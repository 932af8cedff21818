import { expect, test } from 'vitest'
import type * as Wire from '../../../src/browser/checkin/wire.ts'
import { findGroup } from '../../../src/domain/checkin/find-group.ts'
import { readDeskChanges } from '../../../src/domain/checkin/read-desk-changes.ts'
import { scansInput } from '../../../src/domain/checkin/scan-input.ts'
import { takeScans } from '../../../src/domain/checkin/take-scans.ts'
import { aMorning } from '../../support/a-desk.ts'
import { aDeskList } from '../../support/a-desk-list.ts'
import { aDevice } from '../../support/a-device.ts'

test('what the server tells is what a device reads; what differs does not compile', async () => {
  const { deps, open, guest, clock } = await aMorning('file', 1)
  const opened = await open()
  const { id, code } = await guest(0)
  const list: Wire.DeskList = await aDeskList(deps, await opened.desk())
  const one: Wire.SentScan = { nonce: 'one-scan', code, direction: 'in', at: clock.now(), kind: 'scan', offline: false }
  const sent = scansInput.parse({ sentAt: clock.now(), device: 'phone', scans: [one] })
  const taken: Wire.TakenScans = await takeScans(deps, await opened.desk(), sent)
  const changes: Wire.DeskChanges | undefined = await readDeskChanges(deps, await opened.desk(), list.version)
  const group: Wire.ListedPerson[] = await findGroup(deps, await opened.desk(), id)
  expect([list.people, changes?.people, group].map((people) => people?.[0]?.id)).toEqual([id, id, id])
  expect(taken.answers.map(({ person }) => person?.id)).toEqual([id])
})

test('of its desk a device is told all that it reads', async () => {
  const { deps, open } = await aMorning('file', 1)
  const { body } = await aDevice(deps, `/checkin/${(await open()).token}`).get('desk')
  const read: Record<keyof Wire.DeskInfo, true> = {
    ...{ now: true, wipe: true, id: true, eventId: true, label: true, event: true, sessionId: true, session: true },
    ...{ rehearsal: true, headCountLimit: true, limitIsHard: true, walkIns: true, openedAt: true, closesAt: true },
    ...{ passphrase: true, salt: true },
  }
  expect(Object.keys(read).filter((name) => !(name in body))).toEqual([])
})
