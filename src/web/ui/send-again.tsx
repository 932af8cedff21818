import { words } from '../../lib/languages.ts'
import { formEntries } from '../body/form-entries.ts'
import type { Context } from '../env.ts'
import { Button, ButtonRow } from './button.tsx'
import { PostForm } from './post-form.tsx'

/**
 * What was typed into a form that met a silent database, or a sign-in that was over, ready to be sent once more. Whether it
 * arrived at a database is not known, and does not matter: every form counts once. Nothing if no form was sent, or one with a
 * file.
 */
export async function sendAgain(c: Context, after: 'silence' | 'sign-in' = 'silence') {
  if (c.req.method !== 'POST' || !c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return null
  const form = await formEntries(c).catch(() => undefined)
  if (!form) return null
  const { pathname, search } = new URL(c.req.url)
  const t = text(c.var.language)
  return (
    <>
      {after === 'silence' ? (
        <p>{t.kept}</p>
      ) : (
        <p>
          {t.keptHere}{' '}
          <a href="/office/sign-in" target="_blank" rel="noopener">
            {t.signIn}
          </a>
          {t.thenBack}
        </p>
      )}
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
    keptHere: 'Verloren ist nichts: Diese Seite hat Ihre Angaben behalten.',
    signIn: 'Melden Sie sich in einem neuen Fenster an',
    thenBack: ', kommen Sie dann hierher zurück und senden Sie sie noch einmal ab.',
    again: 'Noch einmal senden',
  },
  {
    kept: 'We do not know yet whether your entries arrived. Nothing is lost: this page has kept them. Send them once more in a minute; even if they did arrive, they count once only.',
    keptHere: 'Nothing is lost: this page has kept your entries.',
    signIn: 'Sign in in a new window',
    thenBack: ', then come back here and send them once more.',
    again: 'Send once more',
  },
)
