import { readManagedEvent } from '../../src/domain/events/read-managed-event.ts'
import { beginPrinting } from '../../src/domain/papers/begin-printing.ts'
import { findChanged } from '../../src/domain/papers/find-changed.ts'
import { printPrinting } from '../../src/domain/papers/print-printing.ts'
import type { PrintingInput } from '../../src/domain/papers/printing-input.ts'
import { cancelRegistration } from '../../src/domain/registrations/cancelling/cancel-registration.ts'
import { openPdf, textRuns } from '../templates/pdf/read-pdf.ts'
import { anOrder } from './a-printing.ts'
import { anEventWith, office } from './an-event-with.ts'
import { fontsFromPackage } from './paper-fonts.ts'

/** An event whose badges are printed, and what its box of badges needs. */
export async function aPrintShop(seats: Parameters<typeof anEventWith>[1] = {}) {
  const here = await anEventWith('file', seats)
  const { client, event, clock } = here
  const deps = { ...here.deps, assets: fontsFromPackage }
  const begin = (more: Partial<PrintingInput> = {}, { chosen = [] as string[], submission = deps.ids.next() } = {}) => {
    clock.pass(1000)
    return beginPrinting(deps, office, { eventId: event.id, submission, chosen, order: anOrder(more) })
  }
  const fetchPart = async (id: string, part = 1) => {
    const { stream } = await printPrinting(deps, office, { eventId: event.id, id, part })
    return (await textRuns(await openPdf(stream), 1)).map(({ text }) => text)
  }
  const changed = async () => {
    const found = await findChanged(deps, await readManagedEvent(deps, office, event.id))
    return {
      fresh: found.fresh.map(({ firstName }) => firstName),
      changed: found.changed.map(({ badge, parts }) => `${badge.firstName}: ${parts.join(' ')}`),
      gone: found.gone.map(({ firstName }) => firstName),
    }
  }
  const idOf = async (firstName: string) => {
    const { rows } = await client.execute({
      sql: 'select id from registrations where first_name = ?',
      args: [firstName],
    })
    return String(rows[0]?.id)
  }
  const cancel = async (firstName: string) => cancelRegistration(deps, office, await idOf(firstName))
  const set = async (firstName: string, column: string, value: string) =>
    client.execute({ sql: `update registrations set ${column} = ? where first_name = ?`, args: [value, firstName] })
  const codeOf = async (firstName: string) => {
    const { rows } = await client.execute({
      sql: 'select check_in_code from registrations where first_name = ?',
      args: [firstName],
    })
    return String(rows[0]?.check_in_code)
  }
  return { ...here, deps, begin, fetchPart, changed, idOf, cancel, set, codeOf }
}
