import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'
import { type Wording, worded } from './wording.ts'

type ButtonLook = keyof typeof looks

type ButtonProps = {
  look?: ButtonLook | undefined
  icon?: IconName | undefined
  /** What stands on it, where that is words and nothing else. */
  label?: Wording | undefined
  /** It stands in no row with others, so it makes one of its own. */
  alone?: boolean | undefined
  children?: Child
}

/** Sends the form it stands in; to another address than the form's own if there is an `action`, and into a frame of the page if there is a `target`. */
export function Button({
  look = 'primary',
  icon,
  name,
  value,
  action,
  target,
  method,
  label,
  alone,
  children,
}: ButtonProps & {
  name?: string | undefined
  value?: string | undefined
  action?: string | undefined
  target?: string | undefined
  /** Another method than the form's own: what is only looked at is asked for by GET. */
  method?: 'get' | undefined
}) {
  const button = (
    <button
      type="submit"
      class={looks[look]}
      name={name}
      value={value}
      formaction={action}
      formtarget={target}
      formmethod={method}
    >
      {icon && <Icon name={icon} />}
      <span class="kern-label">{worded(label) ?? children}</span>
    </button>
  )
  return alone ? <ButtonRow>{button}</ButtonRow> : button
}

/**
 * What the Enter key presses in a form with several buttons: the first one in it. It is drawn but not visible, so nobody sees,
 * hears or reaches it; Safari would press none that is not drawn.
 */
export function DefaultButton({ children }: { children?: Child }) {
  return (
    <button type="submit" class="default-button">
      {children}
    </button>
  )
}

/** A link that looks like a button, because it leads to the next step. */
export function ButtonLink({
  look = 'primary',
  icon,
  href,
  download,
  label,
  alone,
  children,
}: ButtonProps & { href: string; download?: boolean | undefined }) {
  const link = (
    <a class={looks[look]} href={href} download={download}>
      {icon && <Icon name={icon} />}
      <span class="kern-label">{worded(label) ?? children}</span>
    </a>
  )
  return alone ? <ButtonRow>{link}</ButtonRow> : link
}

/** Buttons side by side, on a phone below each other. */
export function ButtonRow({ children }: { children?: Child }) {
  return <div class="kern-btn-wrapper button-row">{children}</div>
}

const looks = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
  quiet: 'kern-btn kern-btn--tertiary',
  danger: 'kern-btn kern-btn--secondary button--danger',
}
