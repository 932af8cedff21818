import { Button, ButtonRow } from '../ui/button.tsx'
import { PostForm } from '../ui/post-form.tsx'

/** Moves a row of a list towards its front or back; works without dragging and without JavaScript. */
export function OrderButtons({ action }: { action: string }) {
  return (
    <PostForm action={action}>
      <OrderButtonRow />
    </PostForm>
  )
}

type OrderButtonRowProps = {
  /** In a form about the whole list: where it is sent to, and the place of the row in it. */
  of?: { action: string; place: number }
}

/** The same within another form; it sends `towards`: "front" or "back", followed by the place if there is one ("front.3"). */
export function OrderButtonRow({ of }: OrderButtonRowProps) {
  const towards = (end: 'front' | 'back') => (of ? `${end}.${of.place}` : end)
  return (
    <ButtonRow>
      <Button look="quiet" action={of?.action} name="towards" value={towards('front')} label={['Nach oben', 'Up']} />
      <Button look="quiet" action={of?.action} name="towards" value={towards('back')} label={['Nach unten', 'Down']} />
    </ButtonRow>
  )
}
