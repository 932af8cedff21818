/** The neighbouring pages about one thing, e.g. an event's overview, participants and badges. */
export function Tabs({
  label,
  current,
  items,
}: {
  label: string
  /** The address of this page. */
  current: string
  items: readonly { href: string; name: string }[]
}) {
  return (
    <nav aria-label={label}>
      <ul class="tabs">
        {items.map(({ href, name }) => (
          <li>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
