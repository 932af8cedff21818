import type { Child } from 'hono/jsx'
import { type Wording, worded } from './wording.ts'

/** A row of counts, each with what it counts. */
export function Figures({ items }: { items: readonly (readonly [label: Wording, count: Child])[] }) {
  return (
    <dl class="figures">
      {items.map(([label, count]) => (
        <div>
          <dt>{worded(label)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
