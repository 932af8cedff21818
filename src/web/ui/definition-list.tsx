import type { Child } from 'hono/jsx'
import { type Wording, worded } from './wording.ts'

/** Pairs of what and which, e.g. what someone entered. Pairs without a value are left out. */
export function DefinitionList({ items }: { items: readonly (readonly [term: Wording, value: Child])[] }) {
  return (
    <dl class="kern-description-list facts-list">
      {items
        .filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false)
        .map(([term, value]) => (
          <div class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{worded(term)}</dt>
            <dd class="kern-description-list-item__value">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
