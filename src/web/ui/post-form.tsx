import type { Child } from 'hono/jsx'
import { Button, ButtonRow } from './button.tsx'
import type { IconName } from './icon.tsx'

type PostFormProps = {
  /** Where it goes; the page itself when left out. */
  action?: string | undefined
  /** A name by which a script finds it. */
  id?: string | undefined
  /** It carries a file. */
  upload?: boolean | undefined
  children?: Child
}

/** A form that changes something. Checked by the application, not by the browser's bubbles, which vanish and cannot be listed. */
export function PostForm({ action, id, upload, children }: PostFormProps) {
  return (
    <form
      class="form"
      method="post"
      action={action}
      id={id}
      enctype={upload ? 'multipart/form-data' : undefined}
      novalidate
      data-once
    >
      {children}
    </form>
  )
}

type ActionFormProps = {
  action: string
  look?: 'primary' | 'danger' | undefined
  icon?: IconName | undefined
  children?: Child
}

/** A button that changes something by itself. */
export function ActionForm({ action, look, icon, children }: ActionFormProps) {
  return (
    <PostForm action={action}>
      <ButtonRow>
        <Button look={look ?? 'secondary'} icon={icon}>
          {children}
        </Button>
      </ButtonRow>
    </PostForm>
  )
}
