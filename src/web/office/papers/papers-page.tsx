import type { EventRecord } from '../../../domain/events/read-event.ts'
import { words } from '../../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form.ts'
import { PageOfEvent } from '../events/page-of-event.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { PaperCards } from './paper-cards.tsx'

type PapersPageProps = { layout: OfficeLayout; form: FormState; event: EventRecord }

/** What can be printed for an event. */
export function PapersPage({ layout, form, event }: PapersPageProps) {
  const { language } = layout
  const t = text(language)
  return (
    <PageOfEvent layout={layout} event={event} title={t.title} form={form}>
      <section>
        <h2>{t.badges}</h2>
        <p>{t.badgesWhat}</p>
        <ButtonRow>
          <ButtonLink href={`/office/events/${event.id}/papers/badges`}>{t.print}</ButtonLink>
          <ButtonLink look="secondary" href={`/office/events/${event.id}/papers/designs`}>
            {t.designs}
          </ButtonLink>
        </ButtonRow>
      </section>
      <section>
        <h2>{t.papers}</h2>
        <p>{t.what}</p>
        <div class="paper-cards">
          <PaperCards event={event} form={form} />
        </div>
      </section>
    </PageOfEvent>
  )
}

const text = words({
  title: ['Druck', 'Print'],
  badges: ['Namensschilder', 'Badges'],
  badgesWhat: [
    'Auf Etiketten, Karten oder Rollen; nach Änderungen nur, was neu ist.',
    'On labels, cards or rolls; after changes only what is new.',
  ],
  print: ['Namensschilder drucken', 'Print badges'],
  designs: ['Entwürfe', 'Designs'],
  papers: ['Listen und Karten', 'Lists and cards'],
  what: [
    'Gedruckt wird in der Sprache dieser Seite, mit dem Briefkopf und dem Logo des Veranstalters.',
    'Papers are printed in the language of this page, with the letterhead and the logo of the organiser.',
  ],
})
