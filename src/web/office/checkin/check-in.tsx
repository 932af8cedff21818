import { Hono } from 'hono'
import { closeDesk } from '../../../domain/checkin/close-desk.ts'
import { endRehearsal } from '../../../domain/checkin/end-rehearsal.ts'
import { findDesks } from '../../../domain/checkin/find-desks.ts'
import { openDesk } from '../../../domain/checkin/open-desk.ts'
import { readCheckInOverview } from '../../../domain/checkin/read-check-in-overview.ts'
import { readWhoCame } from '../../../domain/checkin/read-who-came.ts'
import { settleConflict } from '../../../domain/checkin/settle-conflict.ts'
import { type Settlement, settleDoubtfulScan } from '../../../domain/checkin/settle-doubtful-scan.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import { readManagedEvent } from '../../../domain/events/read-managed-event.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { rowNumber } from '../../../lib/numbers.ts'
import { states } from '../../../lib/state-words.ts'
import type { AppEnv, Context } from '../../env.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Figures } from '../../ui/figures.tsx'
import type { FormState } from '../../ui/form.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { PostButton } from '../../ui/post-button.tsx'
import { Section } from '../../ui/section.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { createdOnce, unsent } from '../forms/created-once.ts'
import { FormPart } from '../forms/form-page.tsx'
import { submitted } from '../forms/submitted.ts'
import { officeLayout } from '../office-layout.ts'
import { pageOfQuery } from '../page-of-query.ts'
import { ConflictTable, DeskTable, ListTable } from './check-in-tables.tsx'
import { deskForm } from './desk-form.ts'
import { DoubtfulScanTable } from './doubtful-scan-table.tsx'
import { WhoCamePage } from './who-came-page.tsx'

const begun = { walkIns: 'on' }

/** Who has come, and the desks where people are checked in. */
export const checkIn = new Hono<AppEnv>()
  .get('/office/events/:id/checkin', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const form = { language: c.var.language, values: { ...begun, ...unsent(c) }, errors: {} }
    return c.html(await page(c, event, form))
  })
  .post('/office/events/:id/checkin/desks', async (c) => {
    const event = await readManagedEvent(c.env, c.var.staff, c.req.param('id'))
    const sent = await submitted(
      c,
      { ...deskForm, begun: { ...begun, ...unsent(c) } },
      { ...event, opening: true },
      (desk, values) => createdOnce(c, values, (deps) => openDesk(deps, c.var.staff, { eventId: event.id, desk })),
    )
    if (sent.again) return c.html(await page(c, event, sent.again), 422)
    return c.redirect(`/office/events/${event.id}/checkin?done=saved`, 303)
  })
  .post('/office/events/:id/checkin/desks/:desk/closure', async (c) => {
    const { id, desk } = c.req.param()
    await closeDesk(c.env, c.var.staff, { eventId: id, deskId: desk })
    return c.redirect(`/office/events/${id}/checkin?done=desk-closed`, 303)
  })
  .get('/office/events/:id/checkin/lists/:list', async (c) => {
    const { id, list } = c.req.param()
    const event = await readManagedEvent(c.env, c.var.staff, id)
    const inside = c.req.query('inside') === '1'
    const which = { eventId: id, listId: list, inside }
    const came = await readWhoCame(c.env, c.var.staff, which, pageOfQuery(c.req.query()))
    return c.html(<WhoCamePage layout={officeLayout(c, event)} event={event} came={came} inside={inside} />)
  })
  .post('/office/events/:id/checkin/conflicts/:scan/settlement', async (c) => {
    const { id, scan } = c.req.param()
    await settleConflict(c.env, c.var.staff, { eventId: id, scan: rowNumber(scan) })
    return c.redirect(`/office/events/${id}/checkin?done=saved`, 303)
  })
  .post('/office/events/:id/checkin/doubtful-scans/:doubt/count-at-device-time', (c) => settle(c, 'device'))
  .post('/office/events/:id/checkin/doubtful-scans/:doubt/count-at-arrival', (c) => settle(c, 'arrival'))
  .post('/office/events/:id/checkin/doubtful-scans/:doubt/dismissal', (c) => settle(c, 'dismissed'))
  .post('/office/events/:id/checkin/rehearsal-end', async (c) => {
    const id = c.req.param('id')
    await endRehearsal(c.env, c.var.staff, id)
    return c.redirect(`/office/events/${id}/checkin?done=saved`, 303)
  })

async function settle(c: Context<'/:id/:doubt'>, as: Settlement): Promise<Response> {
  const { id, doubt } = c.req.param()
  await settleDoubtfulScan(c.env, c.var.staff, { eventId: id, scan: rowNumber(doubt), as })
  const done = as === 'dismissed' ? 'scan-dismissed' : 'scan-counted'
  return c.redirect(`/office/events/${id}/checkin?done=${done}`, 303)
}

/** Who has come, what is in conflict, and the desks with their links. */
async function page(c: Context, event: EventRecord, form: FormState) {
  const [desks, overview] = await Promise.all([
    findDesks(c.env, c.var.staff, event.id),
    readCheckInOverview(c.env, c.var.staff, event.id),
  ])
  const layout = officeLayout(c, event, `/office/events/${event.id}/checkin`)
  const { language } = layout
  const t = text(language)
  const { conflicts, doubtful, confirmed, walkIns } = overview
  const here = `/office/events/${event.id}`
  const lists = overview.lists.filter(({ rehearsal }) => !rehearsal)
  return (
    <PageOfEvent layout={layout} event={event} title={['Check-in', 'Check-in']} form={form}>
      <Section title={['Wer gekommen ist', 'Who has come']}>
        <Figures
          items={[
            [states.confirmed, confirmed],
            [['ohne Anmeldung gekommen', 'came without a registration'], walkIns],
            [t.conflicts, conflicts.length],
          ]}
        />
        <ListTable event={event} lists={lists} language={language} />
        {lists.length > 0 && (
          <ButtonRow>
            <ButtonLink href={`${here}/scans.xlsx`} look="secondary" icon="download" label={t.xlsx} />
            <ButtonLink href={`${here}/scans.csv`} look="secondary" icon="download" label={t.csv} />
          </ButtonRow>
        )}
      </Section>
      {conflicts.length > 0 && (
        <Section title={t.conflicts}>
          <p>{t.conflictsHint}</p>
          <ConflictTable event={event} conflicts={conflicts} language={language} />
        </Section>
      )}
      {doubtful.length > 0 && (
        <Section title={t.doubtful}>
          <p>{t.doubtfulHint}</p>
          <DoubtfulScanTable event={event} scans={doubtful} language={language} />
        </Section>
      )}
      <Section title={['Wo eingecheckt wird', 'Where people are checked in']}>
        <p>{t.desksHint}</p>
        <LinkLine href={`/checkin/events/${event.id}`} label={t.myself} />
        <DeskTable event={event} desks={desks} language={language} />
        {desks.some(({ rehearsal }) => rehearsal) && <Rehearsal event={event} language={language} />}
      </Section>
      <OpenDesk form={form} event={event} />
    </PageOfEvent>
  )
}

function Rehearsal({ event, language }: { event: EventRecord; language: Language }) {
  const t = text(language)
  return (
    <Card title={['Probe', 'Rehearsal']} level={3}>
      <p>{t.rehearsalHint}</p>
      <PostButton action={`/office/events/${event.id}/checkin/rehearsal-end`} look="secondary" label={t.endRehearsal} />
    </Card>
  )
}

function OpenDesk({ form, event }: { form: FormState; event: EventRecord }) {
  const open = ['Check-in öffnen', 'Open a desk'] as const
  const here = `/office/events/${event.id}`
  return (
    <Card title={open}>
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
  xlsx: ['Jeder Scan als Excel zum Lesen und Drucken', 'Every scan as Excel to read and print'],
  csv: ['Jeder Scan als CSV für Programme', 'Every scan as CSV for programs'],
  conflicts: ['Widersprüche', 'Conflicts'],
  conflictsHint: [
    'Wer an zwei Stellen eingelassen wurde oder ohne Platz hineinkam. Gezählt wird jede Person einmal.',
    'Who was let in at two places, or came in without a seat. Everybody is counted once.',
  ],
  doubtful: ['Scans mit unklarer Zeit', 'Scans of an unclear time'],
  doubtfulHint: [
    'Ohne Netz gescannt zu einer Zeit, zu der dieser Check-in nicht offen war: Die Uhr des Geräts war verstellt. Noch sind sie nicht gezählt. Wählen Sie, welche Zeit gilt, oder zählen Sie sie nicht.',
    'Scanned without a network at a time when this desk was not open: the clock of the device was wrong. They are not counted yet. Choose which time is right, or do not count them.',
  ],
  desksHint: [
    'Wer Link und Kennwort hat, checkt dort ein, ohne Konto. Geben Sie beides getrennt weiter: Der Link allein zeigt niemanden. Geht ein Gerät verloren, schließen Sie seinen Check-in.',
    'Whoever has link and passphrase checks people in there, without an account. Hand them over apart from each other: the link alone shows nobody. If a device is lost, close its desk.',
  ],
  myself: ['Selbst einchecken, mit der Anmeldung im Büro', 'Check people in yourself, signed in to the office'],
  rehearsalHint: [
    'Alles aus der Probe wird gelöscht; die Check-ins der Probe zählen danach wirklich.',
    'Everything in the rehearsal is erased; its desks count for real afterwards.',
  ],
  endRehearsal: ['Probe beenden', 'End the rehearsal'],
})
