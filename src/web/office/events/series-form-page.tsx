import type { ManagedSeries } from '../../../domain/events/find-series.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { longDate } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextField } from '../../ui/text-fields.tsx'
import { HostField } from '../host-field.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'
import { seriesLabels } from './series-form.ts'

type SeriesFormPageProps = {
  layout: OfficeLayout
  form: FormState
  hosts: readonly Host[]
  /** The series that is changed; left out for a new one. */
  series?: ManagedSeries | undefined
}

/** The form of a series, and the events it holds. */
export function SeriesFormPage({ layout, form, hosts, series }: SeriesFormPageProps) {
  const { language } = layout
  const t = text(language)
  const label = seriesLabels(language)
  const title = series ? inLanguage(series.title, language) : t.create
  return (
    <OfficePage layout={layout} title={title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <h1>{title}</h1>
      <PostForm action={series ? `/office/series/${series.id}` : '/office/series'}>
        {!series && <HostField form={form} hosts={hosts} label={label.hostId} />}
        <TextField form={form} name="title.de" label={label['title.de']} hint={t.example} maxlength={200} required />
        <TextField form={form} name="title.en" label={label['title.en']} maxlength={200} />
        <TextField form={form} name="slug" label={label.slug} hint={series ? t.moves : t.slug} maxlength={60} />
        <ButtonRow>
          <Button>{t.save}</Button>
          <ButtonLink look="quiet" href="/office/series">
            {t.back}
          </ButtonLink>
        </ButtonRow>
      </PostForm>
      {series && (
        <section>
          <h2>{t.events}</h2>
          {series.events.length === 0 ? (
            <p class="empty">{t.none}</p>
          ) : (
            <ul>
              {series.events.map((event) => (
                <li>
                  <a href={`/office/events/${event.id}`}>{inLanguage(event.title, language)}</a>{' '}
                  <span class="muted">{longDate(event.startsAt, event.zone, language)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {series && (
        <RemovalCard
          action={`/office/series/${series.id}/removal`}
          title={t.remove}
          hint={t.removes}
          button={t.removeNow}
        />
      )}
    </OfficePage>
  )
}

const text = words(
  {
    create: 'Neue Reihe',
    example: 'Zum Beispiel: Netzwerk Integration.',
    slug: 'Steht in der Adresse des Kalenders. Leer: aus dem Namen gebildet.',
    moves: 'Steht in der Adresse des Kalenders: Wer ihn abonniert hat, verliert ihn, wenn sie sich ändert.',
    events: 'Veranstaltungen der Reihe',
    none: 'Noch keine. Wählen Sie die Reihe beim Bearbeiten einer Veranstaltung aus.',
    save: 'Speichern',
    back: 'Abbrechen',
    remove: 'Reihe auflösen',
    removes: 'Die Veranstaltungen bleiben. Der Kalender der Reihe endet für alle, die ihn abonniert haben.',
    removeNow: 'Auflösen',
  },
  {
    create: 'New series',
    example: 'For example: Integration network.',
    slug: 'Part of the address of the calendar. Empty: made from the name.',
    moves: 'Part of the address of the calendar: whoever subscribed loses it when it changes.',
    events: 'Events of the series',
    none: 'None yet. Choose the series when you edit an event.',
    save: 'Save',
    back: 'Cancel',
    remove: 'End the series',
    removes: 'Its events stay. The calendar of the series ends for everybody who subscribed to it.',
    removeNow: 'End it',
  },
)
