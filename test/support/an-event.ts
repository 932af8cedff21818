import { events } from '../../src/db/schema/events.ts'
import { hosts } from '../../src/db/schema/hosts.ts'
import { quotas } from '../../src/db/schema/seats.ts'
import type { Deps } from '../../src/deps.ts'
import type { PersonForm } from '../../src/domain/registrations/submitting/person-form.ts'
import { endOfDay, instantOf, monthsLater } from '../../src/lib/dates.ts'
import { unsaid } from '../../src/lib/person/person-values.ts'

const zone = 'Europe/Berlin'
const both = (text: string) => ({ de: text, en: text })

/** A host with contact and notices. */
export async function aHost({ store, ids, clock }: Deps, slug = `host-${ids.next()}`) {
  const contact = { name: 'Geschäftsstelle', phone: '030 23125 100', email: 'tagung@host.example' }
  const id = ids.next()
  await store.write((draft) => [
    draft.insert(hosts).values({
      id,
      slug,
      name: both('Deutscher Landkreistag'),
      shortName: 'DLT',
      contact,
      notices: {
        address: 'Musterstraße 1, 10117 Berlin',
        dataProtectionOfficer: contact,
        supervisoryAuthority: both('BfDI'),
        legalBasis: both('Art. 6 Abs. 1 lit. e DSGVO'),
        imprint: both('Impressum'),
      },
      createdAt: clock.now(),
    }),
  ])
  return { id, slug }
}

type EventRow = typeof events.$inferInsert

/** A published event on 2 December 2027, 10:00–16:00 in Berlin, open until 18 November 24:00. */
export async function anEvent(
  deps: Deps,
  { capacity = 10 as number | null, hostId, ...fields }: Partial<EventRow> & { capacity?: number | null } = {},
) {
  const { store, ids, clock } = deps
  const host = hostId ?? (await aHost(deps)).id
  const id = fields.id ?? ids.next()
  const endsAt = fields.endsAt ?? instantOf('2027-12-02', '16:00', zone)
  const row: EventRow = {
    id,
    hostId: host,
    slug: `event-${id}`,
    status: 'published',
    title: both('Integration in ländlichen Räumen'),
    description: both('Die Konferenz.'),
    audience: both('Landrätinnen und Landräte'),
    zone,
    startsAt: instantOf('2027-12-02', '10:00', zone),
    endsAt,
    venue: { name: 'Presse- und Informationsamt', street: 'Reichstagsufer 14', postcode: '10117', city: 'Berlin' },
    contact: { name: 'Tagungsbüro', phone: '030 23125 101', email: 'tagung@host.example' },
    opensAt: instantOf('2027-10-01', '00:00', zone),
    closesAt: endOfDay('2027-11-18', zone),
    forgetAt: monthsLater(endsAt, 3, zone),
    createdAt: clock.now(),
    changedAt: clock.now(),
    ...fields,
  }
  await store.write((draft) => [
    draft.insert(events).values(row),
    draft
      .insert(quotas)
      .values({ id: ids.next(), hostId: host, eventId: id, scope: 'event', size: capacity, changedAt: clock.now() }),
  ])
  return row
}

/** A person as the form gives them. */
export function aPerson(fields: Partial<PersonForm> = {}): PersonForm {
  return {
    ...unsaid,
    salutation: 'ms',
    academicTitle: 'Dr.',
    firstName: 'Łucja',
    lastName: 'Müller',
    office: 'Landrätin',
    organisation: 'Landkreis Harz',
    organisationAgs: '15085',
    email: 'lucja.mueller@harz.example',
    ...fields,
  }
}
