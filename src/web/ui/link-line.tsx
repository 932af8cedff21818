import { type Wording, worded } from './wording.ts'

/** A link on a line of its own, to what belongs to the page. */
export function LinkLine({ href, label }: { href: string; label: Wording }) {
  return (
    <p>
      <a href={href}>{worded(label)}</a>
    </p>
  )
}
