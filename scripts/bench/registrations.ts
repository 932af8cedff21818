import { createEvent } from '../../src/domain/events/create-event.ts'
import { publishEvent } from '../../src/domain/events/publish-event.ts'
import { homeHost } from '../../src/domain/organisations/find-hosts.ts'
import { register } from '../../src/domain/registrations/register.ts'
import { personForm } from '../../src/domain/registrations/registration-form.ts'
import { clockIn, day } from '../../src/lib/dates.ts'
import type { benchWorld } from './bench-world.ts'
import { againstFloor } from './stopwatch.ts'

type World = Awaited<ReturnType<typeof benchWorld>>
const actor = { as: 'system', job: 'bench' } as const

/** The verb `register`, end to end on the file, against a raw guarded batch of four statements on the same connection. */
export async function registrations({ deps, client }: World) {
  const eventId = await openEvent(deps)
  await client.batch(
    [
      'create table raw (id text primary key, email text unique, payload text)',
      'create table raw_seats (taken integer, check (taken <= 1000000))',
      'create table raw_letters (id integer primary key, about text)',
      'insert into raw_seats values (0)',
    ],
    'write',
  )
  const ours = async (turn: number) => {
    const person = {
      salutation: 'ms',
      academicTitle: 'Dr.',
      firstName: 'Łucja',
      lastName: `Müller ${turn}`,
      office: 'Landrätin',
      organisation: 'Landkreis Harz',
      organisationAgs: '15085',
      department: '',
      email: `p${turn}-${deps.ids.next()}@harz.example`,
      phone: '',
      remarks: '',
      listed: false,
      language: 'de',
    }
    await register(deps, actor, {
      eventId,
      submission: deps.ids.next(),
      people: [personForm.parse(person)],
      privacyVersion: 'bench',
    })
    return 1
  }
  const floor = async () => {
    const id = deps.ids.next()
    await client.batch(
      [
        {
          sql: 'insert into raw values (?, ?, ?) on conflict do nothing',
          args: [id, `${id}@x.example`, 'x'.repeat(400)],
        },
        { sql: 'update raw_seats set taken = taken + 1 where changes() = 1', args: [] },
        { sql: 'insert into raw_letters (about) select ? where changes() = 1', args: [id] },
        { sql: 'select taken from raw_seats', args: [] },
      ],
      'write',
    )
    return 1
  }
  return {
    what: 'registrations',
    against: 'a raw guarded batch of four statements',
    ...(await againstFloor(ours, floor)),
  }
}

async function openEvent(deps: World['deps']): Promise<string> {
  const host = await homeHost(deps)
  const date = (days: number) => clockIn(deps.clock.now() + days * day, 'Europe/Berlin').date
  const text = { de: 'Messung', en: 'Bench' }
  const id = await createEvent(deps, actor, {
    hostId: host?.id ?? '',
    event: {
      slug: 'bench',
      title: text,
      description: text,
      audience: text,
      freeOfCharge: true,
      allDay: true,
      zone: 'Europe/Berlin',
      startDate: date(30),
      endDate: date(30),
      venue: { name: 'Saal', street: '', postcode: '', city: 'Berlin' },
      contact: { name: 'Bench', phone: '1', email: 'bench@bench.example' },
      opensDate: date(-2),
      lastDay: date(20),
      capacity: null,
    },
  })
  await publishEvent(deps, actor, id)
  return id
}
