import { z } from 'zod'
import { type PrintOptions, printOptions } from '../../../../templates/pdf/print-options.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { StoredDesign } from '../../../domain/papers/find-designs.ts'
import { type PrintingInput, printingInput } from '../../../domain/papers/printing-input.ts'
import { inLanguage, type Language, wordOf, words } from '../../../lib/languages.ts'
import { measureOf, measureText } from '../../ui/measures.ts'
import { TextField } from '../../ui/text-fields.tsx'
import { roleWords } from '../attendees/attendee-words.ts'
import { checkbox, radio, select } from '../forms/choice-kinds.tsx'
import { group, within } from '../forms/form-fields.tsx'
import type { Frame, Kind } from '../forms/form-spec.ts'
import { hidden } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { paperSentences } from './paper-sentences.ts'
import { sheetKind } from './sheet-kind.tsx'

type Asked = Omit<z.input<typeof printingInput>, 'print'> & {
  print: z.input<typeof printOptions>
  submission: string
  /** Whose badges, where somebody chose: the ids, with commas between them. */
  chosen: string
}

/** How badges are printed: as it is stored, to be asked again, and as it is drawn. */
const printing = z.custom<Asked>().transform((asked, context): { order: PrintingInput; print: PrintOptions } => {
  const print = printOptions.safeParse(asked.print)
  if (print.success) return { order: printingInput.parse(asked), print: print.data }
  for (const { path, message } of print.error.issues)
    context.addIssue({ code: 'custom', path: ['print', ...path], message })
  return z.NEVER
})

const measure = (
  inputmode: 'decimal' | 'numeric',
  maxlength: number,
): Kind<number | undefined, { language: Language }> => ({
  read: (values, name) => measureOf(values[name]),
  write: (value = 0, name, { language }) => ({ [name]: measureText(value, language) }),
  draw: (props) => <TextField {...props} inputmode={inputmode} maxlength={maxlength} />,
})

const measured: Frame = ({ children, form }) => (
  <>
    <div class="badge-part__fields" data-live-follows>
      {children}
    </div>
    <p class="muted">{wordOf(offsetHint, form.language)}</p>
  </>
)
const offsetHint = [
  'Der Versatz gleicht den Drucker aus, bis 5 mm in jede Richtung. Er wird je Bogen gemerkt.',
  'The offset corrects the printer, up to 5 mm each way. It is remembered for each sheet.',
] as const

/** What the fields have to know. */
export type AboutPrinting = OfEvent & OfDesigns & { language: Language; chosen: readonly string[] }
type OfEvent = { event: EventRecord }
type OfDesigns = { designs: readonly StoredDesign[] }

/** All that can be said about a printing: whose badges, the paper, and how. */
export const printForm = officeForm(
  printing,
  {
    submission: { kind: hidden, label: ['', ''] },
    chosen: { kind: hidden, label: ['', ''] },
    ...group(['Wer und in welcher Reihenfolge', 'Who and in which order'], {
      whom: {
        kind: radio(({ chosen: { length } }: { chosen: readonly string[] }, language) => [
          { value: 'all', label: ['Alle mit Platz', 'Everybody with a seat'] },
          { value: 'changed', label: text(language).changed },
          ...(length > 0 ? [{ value: 'chosen', label: text(language).chosen(length) }] : []),
        ]),
        label: ['Wessen Schilder', 'Whose badges'],
      },
      categoryId: {
        kind: select(({ event }: OfEvent, language) => [
          { value: '', label: text(language).all },
          ...event.categories.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
        ]),
        label: ['Zielgruppe', 'Target group'],
        when: ({ event }: OfEvent) => event.categories.length > 0,
      },
      role: {
        kind: select((_: object, language) => [
          { value: '', label: text(language).all },
          ...Object.entries(roleWords(language)).map(([value, label]) => ({ value, label })),
        ]),
        label: ['Rolle', 'Role'],
      },
      absent: { kind: checkbox, label: ['nur wer noch nicht eingecheckt ist', 'only who has not been checked in'] },
      order: {
        kind: select({
          name: ['nach Namen', 'by name'],
          organisation: ['nach Organisationen', 'by organisation'],
          category: ['nach Zielgruppen', 'by target group'],
        }),
        label: ['Reihenfolge', 'Order'],
      },
      design: {
        kind: select(({ designs }: OfDesigns) => [
          { value: '', label: ['jeder Person ihren (wie zugeordnet)', 'each person’s own (as assigned)'] },
          ...designs.map(({ id, name }) => ({ value: id, label: name })),
        ]),
        label: ['Gestaltung', 'Design'],
        when: ({ designs }: OfDesigns) => designs.length > 0,
      },
      reissue: {
        kind: checkbox,
        label: [
          'Alte Codes ungültig machen: Wer schon ein Schild hatte, bekommt einen neuen Code',
          'Kill old codes: whoever had a badge gets a new code',
        ],
      },
    }),
    ...group(['Papier und Drucker', 'Paper and printer'], {
      print: {
        parts: {
          sheet: {
            kind: sheetKind,
            name: 'sheet',
            label: ['Bogen oder Rolle', 'Sheet or roll'],
            hint: [
              'Tippen Sie einen Teil der Bezeichnung, zum Beispiel „L4785“ oder „Dymo“.',
              'Type a part of the name, for example “L4785” or “Dymo”.',
            ],
          },
          ...within(measured, {
            startAt: {
              kind: measure('numeric', 4),
              name: 'startAt',
              label: ['Erstes freies Etikett', 'First free label'],
              empty: 1,
            },
            offset: {
              parts: {
                x: {
                  kind: measure('decimal', 6),
                  name: 'offset.x',
                  label: ['Versatz nach rechts in mm', 'Offset to the right in mm'],
                  empty: 0,
                },
                y: {
                  kind: measure('decimal', 6),
                  name: 'offset.y',
                  label: ['Versatz nach unten in mm', 'Offset down in mm'],
                  empty: 0,
                },
              },
            },
          }),
          sides: {
            kind: select({
              both: [
                'Vorder- und Rückseiten (Drucker wendet über die lange Seite)',
                'Fronts and backs (the printer turns over the long side)',
              ],
              front: ['Nur Vorderseiten', 'Fronts only'],
              back: ['Nur Rückseiten', 'Backs only'],
            }),
            name: 'sides',
            label: ['Seiten', 'Sides'],
            empty: 'both',
          },
          cropMarks: { kind: checkbox, name: 'cropMarks', label: ['Schnittmarken drucken', 'Print crop marks'] },
        },
      },
    }),
  },
  { sentences: paperSentences, refusals: { nobody: 'whom' } },
)

const text = words({
  all: ['Alle', 'All'],
  changed: ['Nur neue und geänderte seit dem letzten Druck', 'Only new and changed ones since the last printing'],
  chosen: [
    (count: number) => (count === 1 ? 'Eine ausgewählte Person' : `${count} ausgewählte Personen`),
    (count: number) => (count === 1 ? 'One chosen person' : `${count} chosen people`),
  ],
})
