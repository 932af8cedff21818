import { createApp } from '../../../src/app.ts'
import { aConflict } from '../../support/a-conflict.ts'
import { aDraft, aReminder } from '../../support/a-mailing.ts'
import { aPlan } from '../../support/a-plan.ts'
import { aPrinting, aStoredDesign } from '../../support/a-printing.ts'
import { anOffice } from './an-office.ts'

/** Every route of the application below /office, as Hono knows them; middleware is no route. */
export const routes = [
  ...new Set(
    createApp()
      .routes.filter(({ method, path }) => path.startsWith('/office') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`),
  ),
]

/** An office with one of everything that an address can name. */
export async function aWholeOffice(fields: Parameters<typeof anOffice>[0] = {}) {
  const office = await anOffice(fields)
  const { deps, client, clock, host, event, submitted } = office
  const [registration = ''] = await submitted([{}])
  await client.execute("update letters set state = 'given-up'")
  await client.execute({
    sql: `insert into replies (host_id, via, content_key, received_at, state, sender, subject) values (?, 'hook', 'x', 0, 'doubtful', 'a@x.example', 'Re')`,
    args: [host.id],
  })
  const { category, item, partner, series } = await aPlan(deps, event)
  const { id: desk, list, conflict, doubtful } = await aConflict({ deps, client, clock }, event.id, registration)
  const named: Record<string, string> = {
    'hosts/:id': `hosts/${host.id}`,
    ':id': event.id,
    ':kind/:language': 'confirmation/de',
    ':paper{[a-z-]+\\.pdf}': 'participants-list.pdf',
    ...{ ':registration': registration, ':category': category, ':item': item, ':partner': partner },
    ...{ ':desk': desk, ':list': list, ':scan': conflict, ':doubt': await doubtful(), ':series': series },
    ':mailing': await aDraft(deps, event),
    ':design': await aStoredDesign(deps, event),
    ':printing': await aPrinting(deps, event),
    ':reminder': await aReminder(deps, event),
    ...{ ':letter': '1', ':reply': '1', ':token': 'never-issued', ':scope': 'organisation' },
  }
  const pathOf = (pattern: string) =>
    Object.entries(named).reduce((path, [part, value]) => path.replace(part, value), pattern)
  return { ...office, registration, pathOf }
}
