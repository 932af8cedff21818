import type { Child } from 'hono/jsx'
import { Button, ButtonRow } from './button.tsx'
import { PostForm } from './post-form.tsx'

type PostButtonProps = Pick<Parameters<typeof Button>[0], 'look' | 'icon' | 'label'> & {
  action: string
  children?: Child
}

/** A button that does one thing, without asking anything. */
export function PostButton({ action, ...button }: PostButtonProps) {
  return (
    <PostForm action={action}>
      <ButtonRow>
        <Button {...button} />
      </ButtonRow>
    </PostForm>
  )
}
