import { Icon } from './icon.tsx'

type Link = { href: string; label: string }
type CalendarLinkListProps = {
  own?: (Link & { download?: boolean }) | undefined
  services: readonly Link[]
  /** What goes into the calendar, said after each link to who hears it without the list around it. */
  about: string
}

/** The way into a calendar of one's own, then those to services. Links to other sites tell nothing of where they were followed from. */
export function CalendarLinkList({ own, services, about }: CalendarLinkListProps) {
  const after = <span class="kern-sr-only">: {about}</span>
  return (
    <ul class="link-list">
      {own && (
        <li>
          <a href={own.href} download={own.download}>
            <Icon name="calendar" />
            <span>
              {own.label}
              {after}
            </span>
          </a>
        </li>
      )}
      {services.map(({ href, label }) => (
        <li>
          <a href={href} rel="external noreferrer">
            <Icon name="open" />
            <span>
              {label}
              {after}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
