import type { Child } from 'hono/jsx'

export type TimelineItem = {
  /** "10:00", or nothing where no time is set. */
  time?: string | undefined
  until?: string | undefined
  title: Child
  /** Who speaks, with office and state. */
  people?: readonly Child[] | undefined
  /** A break or a meal: set apart, without weight. */
  pause?: boolean | undefined
  children?: Child
}

type TimelineProps = {
  items: readonly TimelineItem[]
  /** The level of the heading that the list stands below. */
  below: 2 | 3
}

/** The programme of a day, in order. */
export function Timeline({ items, below }: TimelineProps) {
  const Title = below === 2 ? 'h3' : 'h4'
  const timed = items.some(({ time }) => time)
  return (
    <ol class={timed ? 'timeline' : 'timeline timeline--untimed'}>
      {items.map((item) => (
        <li class={item.pause ? 'timeline__item timeline__item--pause' : 'timeline__item'}>
          <div class="timeline__time">
            {item.time && <time datetime={item.time}>{item.time}</time>}
            {item.until && (
              <span class="timeline__until">
                –<time datetime={item.until}>{item.until}</time>
              </span>
            )}
          </div>
          <div class="timeline__body">
            <Title class="timeline__title">{item.title}</Title>
            {item.children}
            {item.people && item.people.length > 0 && (
              <ul class="timeline__people">
                {item.people.map((person) => (
                  <li>{person}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
