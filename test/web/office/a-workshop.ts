import { saveSession } from '../../../src/domain/programme/save-session.ts'
import { clockIn, instantOf } from '../../../src/lib/dates.ts'
import { formOf } from '../../support/a-visitor.ts'
import { office } from '../../support/an-event-with.ts'
import { anOffice } from './an-office.ts'

const zone = 'Europe/Berlin'

/** An office with an event of one day on 2 December 2027, 10:00–16:00, with a workshop at 11:00. */
export async function anOfficeWithAWorkshop() {
  const here = await anOffice()
  const { deps, event } = here
  const at = (time: string) => instantOf('2027-12-02', time, zone)
  const item = await saveSession(deps, office, {
    eventId: event.id,
    session: {
      ...{ title: { de: 'Werkstatt' }, description: { de: '' }, startsAt: at('11:00'), endsAt: at('12:00') },
      ...{ room: '', bookable: false, size: null, speakers: [] },
    },
  })
  const address = `/office/events/${event.id}`
  const formAt = async (path: string, action: string) => {
    const page = await here.get(path)
    const shown = { address: `https://x.example${path}`, status: page.status, html: await page.text() }
    return { ...formOf(shown, action), html: shown.html }
  }
  const dates = async () => {
    const { rows } = await here.client.execute(`select e.starts_at, e.ends_at, e.closes_at, p.starts_at as item
      from events e join programme_items p on p.event_id = e.id`)
    return Object.values(rows[0] ?? {}).map((instant) => Object.values(clockIn(Number(instant), zone)).join(' '))
  }
  return { ...here, item, address, formAt, dates }
}
