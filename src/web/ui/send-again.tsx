import { words } from '../../lib/languages.ts'
import { formEntries } from '../body/form-entries.ts'
import type { Ask } from '../env.ts'
import { Button, ButtonRow } from './button.tsx'
import { PostForm } from './post-form.tsx'

/**
 * What was typed into a form that met a silent database, ready to be sent once more. Whether it arrived is not known, and
 * does not matter: every form counts once. Nothing if no form was sent, or one with a file.
 */
export async function sendAgain(c: Ask) {
  if (c.req.method !== 'POST' || !c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return null
  const form = await formEntries(c).catch(() => undefined)
  if (!form) return null
  const { pathname, search } = new URL(c.req.url)
  const t = text(c.var.language)
  return (
    <>
      <p>{t.kept}</p>
      <PostForm action={pathname.replace(/^\/+/, '/') + search}>
        {[...form].map(
          ([name, value]) => typeof value === 'string' && <input type="hidden" name={name} value={value} />,
        )}
        <ButtonRow>
          <Button>{t.again}</Button>
        </ButtonRow>
      </PostForm>
    </>
  )
}

const text = words(
  {
    kept: 'Ob Ihre Angaben angekommen sind, wissen wir noch nicht. Verloren ist nichts: Diese Seite hat sie behalten. Senden Sie sie in einer Minute noch einmal ab; auch wenn sie schon angekommen sind, zählen sie nur einmal.',
    again: 'Noch einmal senden',
  },
  {
    kept: 'We do not know yet whether your entries arrived. Nothing is lost: this page has kept them. Send them once more in a minute; even if they did arrive, they count once only.',
    again: 'Send once more',
  },
)
