import { Hono } from 'hono'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { removeDraft, whyNotRemoved } from '../../../domain/retention/remove-draft.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import type { AppEnv } from '../../env.ts'
import { Alert } from '../../ui/alert.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { refusalWords } from '../../ui/refusal-words.ts'
import { officeLayout } from '../office-layout.ts'
import { PageOfEvent } from './page-of-event.tsx'

/** Asks by its name whether a draft is to go, or says why it cannot. */
export const draftRemoval = new Hono<AppEnv>()
  .get('/office/events/:id/removal', async (c) => {
    const { language, staff } = c.var
    const event = await readManagedEvent(c.env, staff, c.req.param('id'))
    const why = await whyNotRemoved(c.env, event.id)
    const t = text(language)
    const here = `/office/events/${event.id}`
    return c.html(
      <PageOfEvent layout={officeLayout(c, event)} event={event} title={['Entwurf löschen', 'Delete the draft']}>
        {why ? (
          <Alert kind="info" title={refusalWords(why, language).title}>
            <p>{refusalWords(why, language).now}</p>
          </Alert>
        ) : (
          <Confirm
            title={t.question(inLanguage(event.title, language))}
            action={`${here}/removal`}
            confirm={['Endgültig löschen', 'Delete for good']}
            back={here}
            danger
          >
            <p>{t.consequences}</p>
          </Confirm>
        )}
      </PageOfEvent>,
    )
  })
  .post('/office/events/:id/removal', async (c) => {
    await removeDraft(c.env, c.var.staff, c.req.param('id'))
    return c.redirect('/office?done=removed', 303)
  })

const text = words({
  question: [
    (title: string) => `Möchten Sie den Entwurf „${title}“ wirklich löschen?`,
    (title: string) => `Do you really want to delete the draft “${title}”?`,
  ],
  consequences: [
    'Programm, Zielgruppen, Texte, Schreiben, Anlagen und Check-in-Stellen gehen mit. Das lässt sich nicht zurücknehmen.',
    'Programme, target groups, texts, mailings, annexes and check-in desks go with it. This cannot be taken back.',
  ],
})
