import type { Child } from 'hono/jsx'
import { type Wording, worded } from './wording.ts'

/** A group of things that belong together, on a sheet of its own. */
export function Card({ title, level = 2, children }: { title?: Wording; level?: 2 | 3; children?: Child }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="card">
      {title && <Heading>{worded(title)}</Heading>}
      {children}
    </section>
  )
}

type EventCardProps = {
  href: string
  title: Child
  /** The day: a `Leaf`. */
  leaf?: Child | undefined
  /** Day and place in a line. */
  when: Child
  where?: Child | undefined
  /** Places or state: usually a `Status`. */
  status?: Child | undefined
}

/** An event in a list: the whole card leads to it, read out as its title. */
export function EventCard({ href, title, leaf, when, where, status }: EventCardProps) {
  return (
    <li class="event-card">
      {leaf}
      <div class="event-card__body">
        <h3>
          <a href={href}>{title}</a>
        </h3>
        <p>{when}</p>
        {where && <p class="muted">{where}</p>}
        {status && <p>{status}</p>}
      </div>
    </li>
  )
}

/** Event cards below each other. */
export function EventCards({ children }: { children?: Child }) {
  return <ul class="event-cards">{children}</ul>
}
