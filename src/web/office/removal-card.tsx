import { Card } from '../ui/card.tsx'
import { PostButton } from '../ui/post-button.tsx'

type RemovalCardProps = { action: string; title: string; hint?: string | undefined; button: string }

/** Beside the form of something that can be removed again: what that means, and the button. */
export function RemovalCard({ action, title, hint, button }: RemovalCardProps) {
  return (
    <Card title={title}>
      {hint && <p>{hint}</p>}
      <PostButton action={action} look="danger">
        {button}
      </PostButton>
    </Card>
  )
}
