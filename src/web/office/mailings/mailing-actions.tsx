import { type Language, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { RemovalCard } from '../removal-card.tsx'
import type { AboutMailing } from './about-mailing.ts'

/** What can be done with a mailing as it stands. */
export function MailingActions({ about, language }: { about: AboutMailing; language: Language }) {
  const { event, mailing, counts, hasSample } = about
  const t = text(language)
  const here = `/office/events/${event.id}/mailings/${mailing.id}`
  const { state } = mailing
  if (event.forgottenAt !== null) return null
  return (
    <div class="stack">
      {state === 'draft' && (
        <Card title={t.draft}>
          <ButtonRow>
            {counts.letters > 0 && <ButtonLink href={`${here}/dispatch`}>{t.dispatch}</ButtonLink>}
            <ButtonLink look="secondary" href={`${here}/edit`}>
              {t.edit}
            </ButtonLink>
          </ButtonRow>
        </Card>
      )}
      {(state === 'held' || state === 'sending') && (
        <Card title={t.stop}>
          <p>{state === 'held' ? t.held : t.sending}</p>
          <PostForm action={`${here}/stop`}>
            <ButtonRow>
              <Button look="danger">{t.stopNow}</Button>
            </ButtonRow>
          </PostForm>
        </Card>
      )}
      {hasSample && (
        <Card title={t.test}>
          <p>{t.testHint}</p>
          <PostForm action={`${here}/test-letter`}>
            <ButtonRow>
              <Button look="secondary" icon="mail">
                {t.send}
              </Button>
            </ButtonRow>
          </PostForm>
        </Card>
      )}
      <Card title={t.copy}>
        <PostForm action={`${here}/copy`}>
          <ButtonRow>
            <Button look="secondary">{t.copyNow}</Button>
          </ButtonRow>
        </PostForm>
      </Card>
      {state === 'draft' && <RemovalCard action={`${here}/removal`} title={t.remove} button={t.removeNow} />}
    </div>
  )
}

const text = words(
  {
    draft: 'Entwurf',
    dispatch: 'Versenden …',
    edit: 'Bearbeiten',
    stop: 'Anhalten',
    held: 'Noch ist nichts hinausgegangen. Wenn Sie anhalten, ist es wieder ein Entwurf.',
    sending: 'Was schon versandt ist, lässt sich nicht zurückholen. Der Rest bleibt hier.',
    stopNow: 'Jetzt anhalten',
    test: 'Testschreiben',
    testHint: 'Sie bekommen es so, wie es die erste Person der Auswahl bekäme.',
    send: 'Testschreiben an mich',
    copy: 'Noch einmal verwenden',
    copyNow: 'In einen neuen Entwurf kopieren',
    remove: 'Entfernen',
    removeNow: 'Entwurf entfernen',
  },
  {
    draft: 'Draft',
    dispatch: 'Send …',
    edit: 'Edit',
    stop: 'Stop',
    held: 'Nothing has left yet. If you stop it, it is a draft again.',
    sending: 'What has been sent cannot be called back. The rest stays here.',
    stopNow: 'Stop now',
    test: 'Test letter',
    testHint: 'You get it as the first person of the selection would.',
    send: 'Test letter to me',
    copy: 'Use again',
    copyNow: 'Copy into a new draft',
    remove: 'Remove',
    removeNow: 'Remove draft',
  },
)
