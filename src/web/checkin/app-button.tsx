import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '../ui/icon.tsx'

type AppButtonProps = {
  /** What the script is asked to do. */
  act: string
  look: 'primary' | 'secondary' | 'quiet'
  icon?: IconName | undefined
  pressed?: boolean | undefined
  children?: Child
}

/** A button that asks the script for something and sends no form. */
export function AppButton({ act, look, icon, pressed, children }: AppButtonProps) {
  return (
    <button
      type="button"
      class={looks[look]}
      data-act={act}
      aria-pressed={pressed === undefined ? undefined : `${pressed}`}
    >
      {icon && <Icon name={icon} />}
      <span class="kern-label">{children}</span>
    </button>
  )
}

const looks = {
  primary: 'kern-btn kern-btn--primary',
  secondary: 'kern-btn kern-btn--secondary',
  quiet: 'kern-btn kern-btn--tertiary',
}
