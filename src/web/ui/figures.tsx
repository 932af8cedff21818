import type { Child } from 'hono/jsx'

/** A row of counts, each with what it counts. */
export function Figures({ items }: { items: readonly (readonly [label: Child, count: Child])[] }) {
  return (
    <dl class="figures">
      {items.map(([label, count]) => (
        <div>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
