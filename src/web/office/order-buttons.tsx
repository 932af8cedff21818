import { type Language, words } from '../../lib/languages.ts'
import { Button, ButtonRow } from '../ui/button.tsx'
import { PostForm } from '../ui/post-form.tsx'

/** Moves a row of a list towards its front or back; works without dragging and without JavaScript. */
export function OrderButtons({ action, language }: { action: string; language: Language }) {
  const t = text(language)
  return (
    <PostForm action={action}>
      <ButtonRow>
        <Button look="quiet" name="towards" value="front">
          {t.up}
        </Button>
        <Button look="quiet" name="towards" value="back">
          {t.down}
        </Button>
      </ButtonRow>
    </PostForm>
  )
}

const text = words({ up: 'Nach oben', down: 'Nach unten' }, { up: 'Up', down: 'Down' })
