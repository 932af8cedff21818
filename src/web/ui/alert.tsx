import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'
import { type Wording, worded } from './wording.ts'

export type AlertKind = keyof typeof looks

type AlertProps = {
  kind: AlertKind
  title: Wording
  /** Read out at once when the page is new because of it (an outcome of what the person just did). */
  announce?: boolean | undefined
  level?: 2 | 3 | undefined
  children?: Child
}

/** A notice that stands out. The icon and the words say what the colour says. */
export function Alert({ kind, title, announce, level = 2, children }: AlertProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div class={looks[kind]} role={announce ? 'status' : undefined}>
      <div class="kern-alert__header">
        <Icon name={kind} />
        <Heading class="kern-title">{worded(title)}</Heading>
      </div>
      {children && <div class="kern-alert__body">{children}</div>}
    </div>
  )
}

const looks = {
  info: 'kern-alert kern-alert--info',
  success: 'kern-alert kern-alert--success',
  warning: 'kern-alert kern-alert--warning',
  danger: 'kern-alert kern-alert--danger',
}
