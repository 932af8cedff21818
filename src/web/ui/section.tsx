import type { Child } from 'hono/jsx'
import { type Wording, worded } from './wording.ts'

/** A part of a page below its own heading. */
export function Section({ title, children }: { title: Wording; children?: Child }) {
  return (
    <section>
      <h2>{worded(title)}</h2>
      {children}
    </section>
  )
}
