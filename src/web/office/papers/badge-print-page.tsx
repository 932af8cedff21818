import { labelCorner, labelsPerSheet } from '../../../../templates/pdf/label-sheets.ts'
import type { PrintOptions } from '../../../../templates/pdf/print-options.ts'
import { printWords } from '../../../../templates/pdf/print-words.ts'
import type { ChangedSince } from '../../../domain/papers/find-changed.ts'
import type { FoundPrinting } from '../../../domain/papers/find-printings.ts'
import type { PreparedPrinting } from '../../../domain/papers/prepare-printing.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonRow, DefaultButton } from '../../ui/button.tsx'
import type { FormState } from '../../ui/form.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { Section } from '../../ui/section.tsx'
import { PageOfEvent } from '../events/page-of-event.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { BadgeChanges } from './badge-changes.tsx'
import { LossAlert } from './badge-losses.tsx'
import { BadgePreviews } from './badge-previews.tsx'
import { type AboutPrinting, printForm } from './badge-print-form.tsx'
import { PrintingTable } from './printing-table.tsx'

type BadgePrintPageProps = {
  layout: OfficeLayout
  form: FormState
  about: AboutPrinting
  changes: ChangedSince
  printings: readonly FoundPrinting[]
  /** Left out while what was typed cannot be printed. */
  ready: { prepared: PreparedPrinting; print: PrintOptions } | undefined
}

/** Where badges are printed: what changed, the paper, and what will come out of the printer. */
export function BadgePrintPage(props: BadgePrintPageProps) {
  const { layout, form, about, changes, printings, ready } = props
  const { event, language } = about
  const t = text(language)
  const here = `/office/events/${event.id}/papers/badges`
  return (
    <PageOfEvent layout={layout} event={event} title={t.title} tab="papers" form={form}>
      <LinkLine href={`/office/events/${event.id}/papers/designs`} label={t.designs} />
      <BadgeChanges changes={changes} here={here} language={language} />
      <div class="editor" data-live-form={here}>
        {/* Not a form that is sent only once: looking and the test page leave the page where it is. */}
        <form class="form" method="post" action={`${here}/printings`} novalidate>
          <DefaultButton>{t.look}</DefaultButton>
          <input type="hidden" name="shown" value={form.values.sheet ?? ''} data-live-key />
          <FormFields of={printForm} form={form} about={about} />
          <ButtonRow>
            <Button>{t.print}</Button>
            <Button look="secondary" action={here} method="get" label={t.look} />
            <Button look="quiet" icon="download" action={`${here}/test-page.pdf`} method="get" label={t.testPage} />
          </ButtonRow>
        </form>
        {/* It scrolls by itself beside a long form, so the keyboard has to reach it. */}
        <section class="editor__preview badge-designer__preview" aria-labelledby="result" tabindex={0}>
          <h2 id="result">{t.result}</h2>
          <div id="print-result" data-live>
            {ready ? <Result {...ready} language={language} /> : <p>{t.notYet}</p>}
          </div>
          <p
            class="kern-sr-only"
            role="status"
            data-live-status={t.drawn}
            data-live-refused={t.undrawn}
            data-live-failed={t.failed}
          />
        </section>
      </div>
      <Section title={t.printings}>
        <PrintingTable event={event} printings={printings} language={language} />
      </Section>
    </PageOfEvent>
  )
}

function Result({ prepared, print, language }: NonNullable<BadgePrintPageProps['ready']> & { language: Language }) {
  const t = text(language)
  return (
    <>
      <p>
        <strong>{t.count(prepared.badges, prepared.sheets)}</strong>
      </p>
      <Alert kind="info" title={printWords(language).hint} level={3} />
      {prepared.symbolTooSmall && <Alert kind="warning" title={t.symbol} level={3} />}
      {prepared.badges > 0 && <LossAlert warnings={prepared.warnings} language={language} />}
      <div class="badge-designer__sheet">
        <SheetPicture print={print} language={language} />
      </div>
      <h3>{t.longest}</h3>
      <BadgePreviews previews={prepared.previews} language={language} />
    </>
  )
}

/** A sheet in small: which labels are gone, and where the first badge comes. */
function SheetPicture({ print, language }: { print: PrintOptions; language: Language }) {
  const { sheet, startAt, offset } = print
  const { page, label } = sheet
  const labels = Array.from({ length: labelsPerSheet(sheet) }, (_, index) => ({ index, ...labelCorner(sheet, index) }))
  const letters = Math.min(label.height * 0.5, label.width * 0.4, 22)
  return (
    <svg
      class="sheet-picture"
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="img"
      aria-label={text(language).described(sheet.product, labels.length, startAt)}
    >
      <rect class="sheet-picture__page" width={page.width} height={page.height} />
      {labels.map(({ index, x, y }) => (
        <g class={index + 1 < startAt ? 'sheet-picture__gone' : 'sheet-picture__free'}>
          <rect x={x + offset.x} y={y + offset.y} width={label.width} height={label.height} rx={label.cornerRadius} />
          <text
            x={x + offset.x + label.width / 2}
            y={y + offset.y + label.height / 2}
            font-size={letters}
            text-anchor="middle"
            dominant-baseline="central"
          >
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}

const text = words({
  title: ['Namensschilder drucken', 'Print badges'],
  designs: ['Gestaltungen der Namensschilder', 'Badge designs'],
  print: ['Druck zusammenstellen', 'Put the printing together'],
  look: ['Ansicht aktualisieren', 'Update the view'],
  testPage: ['Testseite', 'Test page'],
  result: ['Was herauskommt', 'What comes out'],
  notYet: ['Die Ansicht erscheint, sobald alle Angaben passen.', 'The view appears as soon as all entries fit.'],
  drawn: ['Ansicht aktualisiert', 'View updated'],
  undrawn: [
    'Ansicht nicht aktualisiert: Noch passen nicht alle Angaben.',
    'View not updated: not all entries fit yet.',
  ],
  failed: [
    'Ansicht nicht aktualisiert: Der Server hat nicht geantwortet.',
    'View not updated: the server did not answer.',
  ],
  count: [
    (badges: number, sheets: number) =>
      badges === 0
        ? 'Für diese Auswahl gibt es kein Schild.'
        : `${badges === 1 ? '1 Schild' : `${badges} Schilder`} auf ${sheets === 1 ? '1 Bogen' : `${sheets} Bogen`}`,
    (badges: number, sheets: number) =>
      badges === 0
        ? 'There is no badge for this choice.'
        : `${badges === 1 ? '1 badge' : `${badges} badges`} on ${sheets === 1 ? '1 sheet' : `${sheets} sheets`}`,
  ],
  symbol: [
    'Auf diesem Bogen wird der QR-Code zu klein für Telefone.',
    'On this sheet the QR code gets too small for telephones.',
  ],
  longest: ['Die längsten Namen', 'The longest names'],
  printings: ['Bisherige Drucke', 'Printings so far'],
  described: [
    (product: string, labels: number, startAt: number) =>
      `${product}: ${labels === 1 ? 'ein Etikett' : `${labels} Etiketten, gedruckt wird ab Nummer ${startAt}`}`,
    (product: string, labels: number, startAt: number) =>
      `${product}: ${labels === 1 ? 'one label' : `${labels} labels, printing begins at number ${startAt}`}`,
  ],
})
