import type { OfficeDesk } from '../../../domain/checkin/find-desks.ts'
import type { CheckInOverview } from '../../../domain/checkin/read-check-in-overview.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { type Language, wordOf, words } from '../../../lib/languages.ts'
import { Card } from '../../ui/card.tsx'
import { Figures } from '../../ui/figures.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostButton } from '../../ui/post-button.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormPart } from '../forms/form-page.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { ConflictTable, DeskTable, ListTable } from './check-in-tables.tsx'
import { deskForm } from './desk-form.ts'

type CheckInPageProps = {
  layout: OfficeLayout
  form: FormState
  event: EventRecord
  desks: readonly OfficeDesk[]
  overview: CheckInOverview
}

/** Who has come, what is in conflict, and the desks with their links. */
export function CheckInPage({ layout, form, event, desks, overview }: CheckInPageProps) {
  const { language } = layout
  const t = text(language)
  const { conflicts, confirmed, walkIns } = overview
  const lists = overview.lists.filter(({ rehearsal }) => !rehearsal)
  return (
    <PageOfEvent layout={layout} event={event} title={t.title} form={form}>
      <section>
        <h2>{t.attendance}</h2>
        <Figures
          items={[
            [t.expected, confirmed],
            [t.walkIns, walkIns],
            [t.conflicts, conflicts.length],
          ]}
        />
        <ListTable event={event} lists={lists} language={language} />
      </section>
      {conflicts.length > 0 && (
        <section>
          <h2>{t.conflicts}</h2>
          <p>{t.conflictsHint}</p>
          <ConflictTable event={event} conflicts={conflicts} language={language} />
        </section>
      )}
      <section>
        <h2>{t.desks}</h2>
        <p>{t.desksHint}</p>
        <p>
          <a href={`/checkin/events/${event.id}`}>{t.myself}</a>
        </p>
        <DeskTable event={event} desks={desks} language={language} />
        <Rehearsal event={event} desks={desks} language={language} />
      </section>
      <OpenDesk form={form} event={event} />
    </PageOfEvent>
  )
}

function Rehearsal({ event, desks, language }: Pick<CheckInPageProps, 'event' | 'desks'> & { language: Language }) {
  const t = text(language)
  if (!desks.some(({ rehearsal }) => rehearsal)) return null
  return (
    <Card title={t.rehearsal} level={3}>
      <p>{t.rehearsalHint}</p>
      <PostButton action={`/office/events/${event.id}/checkin/rehearsal-end`} look="secondary">
        {t.endRehearsal}
      </PostButton>
    </Card>
  )
}

function OpenDesk({ form, event }: Pick<CheckInPageProps, 'form' | 'event'>) {
  const open = ['Check-in öffnen', 'Open a desk'] as const
  const here = `/office/events/${event.id}`
  return (
    <Card title={wordOf(open, form.language)}>
      <FormPart
        {...{ of: deskForm, form, about: { ...event, opening: true }, action: `${here}/checkin/desks` }}
        button={open}
        back={here}
        backLabel={['Zur Übersicht', 'To the overview']}
      />
    </Card>
  )
}

const text = words({
  title: ['Check-in', 'Check-in'],
  attendance: ['Wer gekommen ist', 'Who has come'],
  expected: ['zugesagt', 'confirmed'],
  walkIns: ['ohne Anmeldung gekommen', 'came without a registration'],
  conflicts: ['Widersprüche', 'Conflicts'],
  conflictsHint: [
    'Wer an zwei Stellen eingelassen wurde oder ohne Platz hineinkam. Gezählt wird jede Person einmal.',
    'Who was let in at two places, or came in without a seat. Everybody is counted once.',
  ],
  desks: ['Wo eingecheckt wird', 'Where people are checked in'],
  desksHint: [
    'Wer den Link hat, checkt dort ein, ohne Konto. Geben Sie die Kennwörter getrennt vom Link weiter: Sie öffnen die Liste auf dem Gerät, auch ohne Netz. Geht ein Gerät verloren, schließen Sie seinen Check-in.',
    'Whoever has the link checks people in there, without an account. Hand the passphrases over apart from the link: they open the list on the device, without a network too. If a device is lost, close its desk.',
  ],
  myself: ['Selbst einchecken, mit der Anmeldung im Büro', 'Check people in yourself, signed in to the office'],
  rehearsal: ['Probe', 'Rehearsal'],
  rehearsalHint: [
    'Alles aus der Probe wird gelöscht; die Check-ins der Probe zählen danach wirklich.',
    'Everything in the rehearsal is erased; its desks count for real afterwards.',
  ],
  endRehearsal: ['Probe beenden', 'End the rehearsal'],
})
