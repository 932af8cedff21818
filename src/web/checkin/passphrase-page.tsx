import { inLanguage, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { Alert } from '../ui/alert.tsx'
import { Button, ButtonRow } from '../ui/button.tsx'
import { Layout } from '../ui/layout.tsx'
import { homeLayout } from '../ui/page-layout.ts'
import { PostForm } from '../ui/post-form.tsx'
import { refusalSentence } from '../ui/refusal-words.ts'
import { TextField } from '../ui/text-fields.tsx'
import { deskAddress, deskBase } from './desk-address.ts'
import { DeskApp } from './desk-app.tsx'
import { DeskHead } from './desk-head.tsx'

/** Why it is asked for: at the beginning; what was sent came after its time; what was typed is not it. */
type Why = 'first' | 'needed' | 'expired' | 'wrong'

const status = { first: 200, needed: 403, expired: 403, wrong: 422 } as const

/** The desk before its passphrase was typed: it tells nothing about people. With a script the desk itself asks. */
export async function passphrasePage(c: Context, why: Why): Promise<Response> {
  const { desk, language } = c.var
  const layout = await homeLayout(c, 'participant')
  const at = deskAddress(c)
  const t = text(language)
  const errors = why === 'wrong' ? { passphrase: refusalSentence('wrong-passphrase', language) } : {}
  const form = { language, values: {}, errors }
  const title = desk.label || t.title
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Layout
      {...{ ...layout, path: at() }}
      title={`${title}: ${inLanguage(desk.event.title, language)}`}
      scripts={['checkin']}
    >
      <DeskHead {...{ desk, title, language }} />
      <DeskApp base={deskBase(c)} language={language} />
      <div class="stack" data-desk-plain>
        {why === 'expired' && (
          <Alert kind="warning" title={t.again}>
            <p>{t.notSaved}</p>
          </Alert>
        )}
        <PostForm action={at('opening')}>
          <TextField
            {...{ form, name: 'passphrase', label: t.passphrase, hint: t.hint }}
            autocomplete="off"
            maxlength={60}
            width="medium"
          />
          <ButtonRow>
            <Button>{t.open}</Button>
          </ButtonRow>
        </PostForm>
      </div>
    </Layout>,
    status[why],
  )
}

const text = words(
  {
    title: 'Check-in',
    again: 'Bitte geben Sie das Kennwort noch einmal ein',
    notSaved: 'Was Sie gerade gesendet haben, ist nicht gespeichert. Bitte senden Sie es danach noch einmal.',
    passphrase: 'Kennwort dieses Check-ins',
    hint: 'Zehn Zeichen vom Tagungsbüro. Groß oder klein, mit oder ohne Strich ist gleich.',
    open: 'Check-in öffnen',
  },
  {
    title: 'Check-in',
    again: 'Please enter the passphrase once more',
    notSaved: 'What you have just sent is not saved. Please send it again afterwards.',
    passphrase: 'Passphrase of this desk',
    hint: 'Ten characters from the conference office. Capitals and the hyphen make no difference.',
    open: 'Open the desk',
  },
)
