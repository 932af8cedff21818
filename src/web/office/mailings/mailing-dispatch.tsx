import { Hono } from 'hono'
import { z } from 'zod'
import { calendarDay, clockTime } from '../../../domain/events/input-parts.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { countRecipients, type RecipientCounts } from '../../../domain/mailings/count-recipients.ts'
import { dispatchMailing } from '../../../domain/mailings/dispatch-mailing.ts'
import { findRecipients } from '../../../domain/mailings/find-recipients.ts'
import { readMailing } from '../../../domain/mailings/read-mailing.ts'
import { untouchedIn, writtenIn } from '../../../domain/mailings/written.ts'
import { instantOf } from '../../../lib/dates.ts'
import { figure } from '../../../lib/figures.ts'
import { isolated } from '../../../lib/isolated.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Refusal } from '../../../lib/refusal.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import type { FormState } from '../../ui/form.ts'
import { EventHead } from '../events/event-head.tsx'
import { FormFields, row } from '../forms/form-fields.tsx'
import { date } from '../forms/kinds.tsx'
import { timeOn } from '../forms/moment-kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { subjectShown } from '../texts/subject-shown.ts'

/** How many of those whom it does not reach are named. */
const named = 20

const dispatchInput = z
  .object({ date: calendarDay.optional(), time: clockTime.optional() })
  .refine(({ date, time }) => (date === undefined) === (time === undefined), { path: ['date'], error: 'half' })

/** When a mailing is to leave; as soon as the hold is over where that is left empty. */
const dispatchForm = officeForm(
  dispatchInput,
  row({
    date: {
      kind: date,
      label: ['Tag', 'Day'],
      hint: ['Leer: nach den zehn Minuten.', 'Empty: after the ten minutes.'],
      empty: undefined,
    },
    time: {
      kind: timeOn('date'),
      label: ['Uhrzeit', 'Time'],
      hint: ({ zone }: EventRecord, language) => text(language).zone(zone),
      empty: undefined,
    },
  }),
  {
    refusals: { invalid: ['date', ['Dieser Zeitpunkt ist schon vorbei.', 'That time is over already.']] },
    sentences: words({
      half: [
        () => 'Bitte geben Sie Tag und Uhrzeit an, oder lassen Sie beides leer.',
        () => 'Please give a day and a time, or leave both empty.',
      ],
    }),
  },
)

/** Lets a mailing go, after it was said how many letters that is. */
export const mailingDispatch = new Hono<AppEnv>()
  .get('/office/events/:id/mailings/:mailing/dispatch', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    return ask(c, event, { language: c.var.language, values: {}, errors: {} })
  })
  .post('/office/events/:id/mailings/:mailing/dispatch', async (c) => {
    const { id, mailing } = c.req.param()
    const event = await readManagedEvent(c.env, c.var.staff, id)
    const { again } = await submitted(c, dispatchForm, event, async ({ date, time }) => {
      const at = date && time ? instantOf(date, time, event.zone) : undefined
      if (at !== undefined && at <= c.env.clock.now()) throw new Refusal('invalid')
      await dispatchMailing(c.env, c.var.staff, { eventId: id, id: mailing, at })
    })
    if (again) return ask(c, event, again)
    return c.redirect(`/office/events/${id}/mailings/${mailing}?done=dispatched`, 303)
  })

/** Says how many letters will go out, to whom none goes, and when, before the mailing is let go. */
async function ask(c: Context<'/:id/:mailing'>, event: EventRecord, form: FormState): Promise<Response> {
  const mailing = await readMailing(c.env, { eventId: event.id, id: c.req.param('mailing') })
  const here = `/office/events/${event.id}/mailings/${mailing.id}`
  if (mailing.state !== 'draft') return c.redirect(here, 303)
  // The form of the draft says at its fields what keeps it from being sent.
  if (untouchedIn(mailing).length > 0) return c.redirect(`${here}/edit?check`, 303)
  const [counts, found] = await Promise.all([countRecipients(c.env, mailing), findRecipients(c.env, mailing, named)])
  const unreached = found.filter(({ state }) => state !== 'waiting')
  const layout = officeLayout(c, event, `${here}/dispatch`)
  const { language } = layout
  const t = text(language)
  return c.html(
    <OfficePage layout={layout} title={t.title} form={form}>
      <EventHead layout={layout} event={event} title={subjectShown(mailing, event, language)} tab="mailings" />
      <Confirm
        title={t.letters(counts.letters, figure(counts.letters, language))}
        action={`${here}/dispatch`}
        confirm={['Versenden', 'Send']}
        back={here}
      >
        <DefinitionList items={breakdown(counts, writtenIn(mailing), language)} />
        {unreached.length > 0 && <p>{t.nobody(unreached.map(({ name }) => isolated(name)).join(', '))}</p>}
        <p>{t.hold}</p>
        <FormFields of={dispatchForm} form={form} about={event} />
      </Confirm>
    </OfficePage>,
    Object.keys(form.errors).length > 0 ? 422 : 200,
  )
}

/** Where it was not written in a language, its readers get the other one. */
function breakdown(
  counts: RecipientCounts,
  written: readonly Language[],
  language: Language,
): [string, string | false][] {
  const t = text(language)
  const some = (count: number) => count > 0 && figure(count, language)
  return [
    [written.includes('de') ? t.german : t.readEnglish, some(counts.byLanguage.de)],
    [written.includes('en') ? t.english : t.readGerman, some(counts.byLanguage.en)],
    [t.contacts, some(counts.toContacts)],
    [t.withoutAddress, some(counts.withoutAddress)],
    [t.unconfirmed, some(counts.unconfirmed)],
    [t.suppressed, some(counts.suppressed)],
    [t.optedOut, some(counts.optedOut)],
  ]
}

const text = words({
  zone: [
    (zone: string) => `Uhrzeit der Veranstaltung (${zone}).`,
    (zone: string) => `The time of the event (${zone}).`,
  ],
  title: ['Versenden', 'Send'],
  letters: [
    (count: number, shown: string) => (count === 1 ? '1 Schreiben geht hinaus' : `${shown} Schreiben gehen hinaus`),
    (count: number, shown: string) => (count === 1 ? '1 letter will go out' : `${shown} letters will go out`),
  ],
  german: ['auf Deutsch', 'in German'],
  english: ['auf Englisch', 'in English'],
  readGerman: [
    'lesen Englisch: bekommen den deutschen Text mit einem Hinweis',
    'read English: get the German text with a line that says so',
  ],
  readEnglish: [
    'lesen Deutsch: bekommen den englischen Text mit einem Hinweis',
    'read German: get the English text with a line that says so',
  ],
  contacts: ['davon an Anmeldende (Vorzimmer)', 'of these to who registered others'],
  withoutAddress: ['Personen ohne Adresse: kein Schreiben', 'people without address: no letter'],
  unconfirmed: ['Adresse noch nicht bestätigt: kein Schreiben', 'address not confirmed yet: no letter'],
  suppressed: ['davon an gesperrte Adressen: werden nicht versandt', 'of these to suppressed addresses: not sent'],
  optedOut: ['haben abbestellt: kein Schreiben', 'unsubscribed: no letter'],
  nobody: [(names: string) => `Nicht erreicht werden: ${names}.`, (names: string) => `Not reached: ${names}.`],
  hold: [
    'Nach dem Absenden wird das Schreiben noch zehn Minuten zurückgehalten; so lange können Sie es anhalten, ohne dass etwas hinausgeht. Wer es erhält, wird erst danach festgestellt.',
    'After the click everything is held for ten minutes. In that time you can stop it and nothing has happened. Who gets it is determined only then.',
  ],
})
