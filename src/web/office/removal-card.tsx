import { Button, ButtonRow } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PostForm } from '../ui/post-form.tsx'

type RemovalCardProps = { action: string; title: string; hint?: string | undefined; button: string }

/** Beside the form of something that can be removed again: what that means, and the button. */
export function RemovalCard({ action, title, hint, button }: RemovalCardProps) {
  return (
    <Card title={title}>
      {hint && <p>{hint}</p>}
      <PostForm action={action}>
        <ButtonRow>
          <Button look="danger">{button}</Button>
        </ButtonRow>
      </PostForm>
    </Card>
  )
}
