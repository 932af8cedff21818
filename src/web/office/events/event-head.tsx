import type { Child } from 'hono/jsx'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Tabs } from '../../ui/tabs.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { EventStatus } from './event-status.tsx'

export type EventTab =
  | 'attendees'
  | 'seats'
  | 'programme'
  | 'waiting'
  | 'applications'
  | 'mailings'
  | 'papers'
  | 'rules'
  | 'checkin'

type EventHeadProps = {
  layout: OfficeLayout
  event: Pick<EventRecord, 'id' | 'title' | 'status'>
  /** What the page is about within the event, e.g. a person, with its own state; else the event itself is the heading. */
  title?: string | undefined
  status?: Child | undefined
  /** The neighbouring page to which this one belongs, where it is none of them itself. */
  tab?: EventTab | undefined
}

/** The head of all pages about one event: what it is called, how it stands, and its neighbouring pages. */
export function EventHead({ layout, event, title, status, tab }: EventHeadProps) {
  const { language, path } = layout
  const t = text(language)
  const here = `/office/events/${event.id}`
  const name = inLanguage(event.title, language)
  const [page = ''] = path.split('?')
  const items = [
    { href: here, name: t.overview },
    { href: `${here}/attendees`, name: t.attendees },
    { href: `${here}/applications`, name: t.applications },
    { href: `${here}/waiting`, name: t.waiting },
    { href: `${here}/seats`, name: t.seats },
    { href: `${here}/programme`, name: t.programme },
    { href: `${here}/mailings`, name: t.mailings },
    { href: `${here}/papers`, name: t.papers },
    { href: `${here}/checkin`, name: t.checkIn },
    { href: `${here}/rules`, name: t.rules },
    { href: `${here}/edit`, name: t.edit },
  ]
  return (
    <div class="stack">
      {title && <p class="muted">{name}</p>}
      <div class="page-head">
        <h1>{title ?? name}</h1>
        <p>{title ? status : <EventStatus event={event} language={language} />}</p>
      </div>
      <Tabs label={t.about} current={tab ? `${here}/${tab}` : page} items={items} />
    </div>
  )
}

const text = words({
  about: ['Seiten der Veranstaltung', 'Pages of the event'],
  overview: ['Übersicht', 'Overview'],
  attendees: ['Teilnehmende', 'Participants'],
  applications: ['Anträge', 'Applications'],
  waiting: ['Warteliste', 'Waiting list'],
  seats: ['Plätze', 'Places'],
  programme: ['Programm', 'Programme'],
  mailings: ['Schreiben', 'Mailings'],
  papers: ['Druck', 'Print'],
  checkIn: ['Check-in', 'Check-in'],
  rules: ['Regeln', 'Rules'],
  edit: ['Bearbeiten', 'Edit'],
})
