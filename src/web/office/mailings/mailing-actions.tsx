import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { FormValues } from '../../ui/form.ts'
import { PostButton } from '../../ui/post-button.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Unsent } from '../forms/form-page.tsx'
import { RemovalCard } from '../removal-card.tsx'
import type { AboutMailing } from './about-mailing.ts'

/** `copying`: what a form that copies it begins with. */
type MailingActionsProps = { about: AboutMailing; copying: FormValues; language: Language }

/** What can be done with a mailing as it stands. */
export function MailingActions({ about, copying, language }: MailingActionsProps) {
  const { event, mailing, counts, hasSample } = about
  const t = text(language)
  const here = `/office/events/${event.id}/mailings/${mailing.id}`
  const { state } = mailing
  if (event.forgottenAt !== null) return null
  return (
    <div class="stack">
      {state === 'draft' && (
        <Card title={['Entwurf', 'Draft']}>
          <ButtonRow>
            {counts.letters > 0 && <ButtonLink href={`${here}/dispatch`} label={['Versenden …', 'Send …']} />}
            <ButtonLink look="secondary" href={`${here}/edit`} label={['Bearbeiten', 'Edit']} />
          </ButtonRow>
        </Card>
      )}
      {(state === 'held' || state === 'sending') && (
        <Card title={['Anhalten', 'Stop']}>
          <p>{state === 'held' ? t.held : t.sending}</p>
          <PostButton action={`${here}/stop`} look="danger" label={['Jetzt anhalten', 'Stop now']} />
        </Card>
      )}
      {hasSample && (
        <Card title={['Testschreiben', 'Test letter']}>
          <p>{t.testHint}</p>
          <PostButton action={`${here}/test-letter`} look="secondary" icon="mail" label={t.send} />
        </Card>
      )}
      <Card title={['Noch einmal verwenden', 'Use again']}>
        <PostForm action={`${here}/copy`}>
          <Unsent values={copying} />
          <ButtonRow>
            <Button look="secondary" label={t.copyNow} />
          </ButtonRow>
        </PostForm>
      </Card>
      {state === 'draft' && <RemovalCard action={`${here}/removal`} title={t.remove} button={t.removeNow} />}
    </div>
  )
}

const text = words({
  held: [
    'Noch ist nichts hinausgegangen. Wenn Sie anhalten, ist es wieder ein Entwurf.',
    'Nothing has left yet. If you stop it, it is a draft again.',
  ],
  sending: [
    'Was schon versandt ist, lässt sich nicht zurückholen. Der Rest bleibt hier.',
    'What has been sent cannot be called back. The rest stays here.',
  ],
  testHint: [
    'Sie bekommen es so, wie es die erste Person der Auswahl bekäme.',
    'You get it as the first person of the selection would.',
  ],
  send: ['Testschreiben an mich', 'Test letter to me'],
  copyNow: ['In einen neuen Entwurf kopieren', 'Copy into a new draft'],
  remove: ['Entfernen', 'Remove'],
  removeNow: ['Entwurf entfernen', 'Remove draft'],
})
