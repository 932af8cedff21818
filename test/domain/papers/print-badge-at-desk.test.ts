import { expect, test } from 'vitest'
import { findPrintings } from '../../../src/domain/papers/find-printings.ts'
import { printBadgeAtDesk } from '../../../src/domain/papers/print-badge-at-desk.ts'
import { rememberedPrint } from '../../../src/domain/papers/remembered-print.ts'
import { createDesign } from '../../../src/domain/papers/save-design.ts'
import { aDesign } from '../../support/a-badge.ts'
import { aDeskAt, thatMorning } from '../../support/a-desk.ts'
import { aPrintShop } from '../../support/a-print-shop.ts'
import { anOrder } from '../../support/a-printing.ts'
import { office, person } from '../../support/an-event-with.ts'
import { count, refusal } from '../../support/registering.ts'
import { openPdf, textRuns } from '../../templates/pdf/read-pdf.ts'

const order = anOrder({ print: { sheet: 'dymo-99015' }, whom: 'chosen' })

/** An event on its morning, badges printed for the first of two people, and a desk. */
async function anEntry(asked: Parameters<typeof aDeskAt>[2] = {}) {
  const here = await aPrintShop()
  const { deps, event, clock, send, begin, idOf } = here
  await send([person(1)], { submission: 's1' })
  await begin()
  await send([person(2)], { submission: 's2' })
  clock.at = thatMorning
  const { desk } = await aDeskAt(here, event.id, asked)
  const print = async (firstName: string) =>
    printBadgeAtDesk(deps, await desk(), { registrationId: await idOf(firstName), order })
  return { ...here, print }
}

test('whoever got a badge at the desk is not new any more, and a change after that is told', async () => {
  const { print, changed, set } = await anEntry()
  expect((await changed()).fresh).toEqual(['P 2'])
  await print('P 2')
  expect(await changed()).toEqual({ fresh: [], changed: [], gone: [] })
  await set('P 2', 'last_name', 'Łódź')
  expect((await changed()).changed).toEqual(['P 2: name'])
})

test('what the office printed, and on which paper, stays what it remembers', async () => {
  const { deps, event, print } = await anEntry()
  await print('P 2')
  expect(await findPrintings(deps, event.id)).toHaveLength(1)
  const { ofEvent, ofProduct } = await rememberedPrint(deps, {
    ...{ hostId: event.hostId, eventId: event.id, product: 'dymo-99015' },
  })
  expect([ofEvent?.print, ofProduct]).toEqual([{ sheet: 'avery-l4785' }, undefined])
})

test('the badge is drawn as the office drew it', async () => {
  const { deps, event, print } = await anEntry()
  const front = [{ kind: 'text' as const, text: 'Podium', x: 5, y: 5, width: 60, height: 9, size: { min: 9, max: 9 } }]
  const design = aDesign({ version: 1, width: 70, height: 54, front })
  await createDesign(deps, office, { eventId: event.id, design: { name: 'Eigener', design } })
  const runs = await textRuns(await openPdf(await print('P 2')), 1)
  expect(runs.map(({ text }) => text)).toEqual(['Podium'])
})

test('a rehearsal leaves no printing, and whoever cancelled or is of another event gets no badge', async () => {
  const { client, cancel, print } = await anEntry({ rehearsal: true })
  await print('P 2')
  expect(await count(client, 'printings')).toBe(1)
  await cancel('P 2')
  expect(await refusal(print('P 2'))).toBe('already-cancelled')
  expect(await refusal(print('nobody'))).toBe('not-found')
})
