import type { Child } from 'hono/jsx'
import { Button, ButtonLink, ButtonRow } from './button.tsx'
import { HiddenField } from './text-fields.tsx'
import { type Wording, worded } from './wording.ts'

type ConfirmProps = {
  /** The question, e.g. "Möchten Sie sich wirklich abmelden?". */
  title: Wording
  /** Where the answer goes (POST). */
  action: string
  /** What happens, as the word on the button: "Verbindlich abmelden". */
  confirm: Wording
  /** Where "no" leads. */
  back: string
  danger?: boolean | undefined
  /** Values that travel with the answer. */
  values?: Record<string, string> | undefined
  /** What follows from it, or further fields. */
  children?: Child
}

/** Asks before something happens that cannot simply be taken back. No GET changes anything, so it is a page, not a pop-up. */
export function Confirm({ title, action, confirm, back, danger, values = {}, children }: ConfirmProps) {
  return (
    <section class="card confirm" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{worded(title)}</h2>
      {/* The consequences may hold fields, so they stand inside the form. */}
      <form class="form" method="post" action={action} novalidate data-once>
        {children}
        {Object.entries(values).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <ButtonRow>
          <Button look={danger ? 'danger' : 'primary'} label={confirm} />
          <ButtonLink look="quiet" href={back} label={['Nein, zurück', 'No, go back']} />
        </ButtonRow>
      </form>
    </section>
  )
}
