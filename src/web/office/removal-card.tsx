import { Card } from '../ui/card.tsx'
import { PostButton } from '../ui/post-button.tsx'
import { type Wording, worded } from '../ui/wording.ts'

type RemovalCardProps = { action: string; title: Wording; hint?: Wording | undefined; button: Wording }

/** Beside the form of something that can be removed again: what that means, and the button. */
export function RemovalCard({ action, title, hint, button }: RemovalCardProps) {
  return (
    <Card title={title}>
      {hint && <p>{worded(hint)}</p>}
      <PostButton action={action} look="danger" label={button} />
    </Card>
  )
}
