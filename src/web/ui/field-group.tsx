import type { Child } from 'hono/jsx'

/** Fields that belong together, under a heading that screen readers say with each of them. */
export function FieldGroup({ title, children }: { title: string; children?: Child }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}
