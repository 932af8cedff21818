import { Hono } from 'hono'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { movableItems } from '../../../domain/programme/plan-programme-move.ts'
import { seatFigures } from '../../../domain/seats/seat-figures.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../../lib/languages.ts'
import type { AppEnv } from '../../env.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import { Table } from '../../ui/table.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { OrderButtons } from '../order-buttons.tsx'
import { programmeMove } from './programme-move.tsx'
import { sessions } from './sessions.tsx'

/** Plain upkeep of the programme: items, rooms, speakers. Before the items, whose pages are called by ids. */
export const programme = new Hono<AppEnv>()
  .get('/office/events/:id/programme', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return c.html(<ProgrammePage layout={officeLayout(c, event)} event={event} />)
  })
  .route('/', programmeMove)
  .route('/', sessions)

type Item = EventRecord['programme'][number]

/** The programme as the office keeps it, and the bodies beside the host. */
function ProgrammePage({ layout, event }: { layout: OfficeLayout; event: EventRecord }) {
  const { language } = layout
  const t = text(language)
  const here = `/office/events/${event.id}`
  return (
    <PageOfEvent layout={layout} event={event} title={t.title}>
      <section>
        <div class="page-head">
          <h2>{t.title}</h2>
          <ButtonRow>
            {event.status !== 'cancelled' && movableItems(event).length > 0 && (
              <ButtonLink href={`${here}/programme/move`} look="secondary" label={t.move} />
            )}
            <ButtonLink href={`${here}/programme/new`} icon="add" label={['Programmpunkt anlegen', 'Add an item']} />
          </ButtonRow>
        </div>
        <ItemTable event={event} language={language} />
      </section>
      <section>
        <div class="page-head">
          <h2>{t.partners}</h2>
          <ButtonLink alone href={`${here}/partners/new`} look="secondary" icon="add" label={t.addPartner} />
        </div>
        {event.partners.length === 0 ? (
          <p class="empty">{t.noPartners}</p>
        ) : (
          <ul>
            {event.partners.map(({ id, name, role }) => (
              <li>
                <a href={`${here}/partners/${id}`}>{inLanguage(name, language)}</a>{' '}
                <span class="muted">({t[role]})</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </PageOfEvent>
  )
}

function ItemTable({ event, language }: { event: EventRecord; language: Language }) {
  const t = text(language)
  const here = `/office/events/${event.id}/programme`
  const time = ({ startsAt, endsAt }: Item) =>
    startsAt === null ? t.noTime : shortDateTime(startsAt, event.zone, language, endsAt)
  const seats = (item: Item) => {
    const quota = event.quotas.find(({ scope, key }) => scope === 'session' && key === item.id)
    if (!item.bookable || !quota) return t.notChosen
    const { size } = seatFigures(quota)
    return size === null ? t.chosen(quota.taken) : t.chosenOf(quota.taken, size)
  }
  return (
    <Table<Item>
      caption={t.title}
      rows={event.programme}
      empty={['Noch kein Programm.', 'No programme yet.']}
      columns={[
        { title: ['Zeit', 'Time'], cell: time },
        {
          title: ['Programmpunkt', 'Item'],
          heading: true,
          cell: (item) => (
            <>
              <a href={`${here}/${item.id}`}>{inLanguage(item.title, language)}</a>
              {item.calledOff && (
                <>
                  {' '}
                  <Status status="called-off" language={language} />
                </>
              )}
            </>
          ),
        },
        { title: ['Raum', 'Room'], cell: ({ room }) => room },
        { title: ['Wer spricht', 'Who speaks'], cell: (item) => <Speakers item={item} language={language} /> },
        { title: ['Wahl', 'Choice'], cell: seats },
        {
          title: ['Reihenfolge', 'Order'],
          cell: ({ id }) => <OrderButtons action={`${here}/${id}/position`} />,
        },
      ]}
    />
  )
}

function Speakers({ item, language }: { item: Item; language: Language }) {
  if (item.speakers.length === 0) return null
  return (
    <ul class="plain-list">
      {item.speakers.map(({ name, status }) => (
        <li>
          {inLanguage(name, language)} <Status status={status} language={language} />
        </li>
      ))}
    </ul>
  )
}

const text = words({
  title: ['Programm', 'Programme'],
  move: ['Mehrere verschieben', 'Move several'],
  noTime: ['offen', 'open'],
  notChosen: ['für alle', 'for everybody'],
  chosen: [(taken: number) => `${taken} gewählt`, (taken: number) => `${taken} chosen`],
  chosenOf: [
    (taken: number, size: number) => `${taken} von ${size}`,
    (taken: number, size: number) => `${taken} of ${size}`,
  ],
  partners: ['Mitveranstalter', 'Partners'],
  addPartner: ['Organisation nennen', 'Name an organisation'],
  noPartners: ['Keine weitere Organisation.', 'No other organisation.'],
  cooperation: ['in Zusammenarbeit mit', 'in cooperation with'],
  inviting: ['lädt ein', 'inviting'],
})
