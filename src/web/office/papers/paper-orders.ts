import type { z } from 'zod'
import { addressSheets } from '../../../../templates/pdf/papers/address-labels.ts'
import { programmeFormats } from '../../../../templates/pdf/papers/programme.ts'
import type { EventRecord } from '../../../domain/events/read-event.ts'
import type { PaperKey } from '../../../domain/papers/papers.ts'
import { addressLabelOptions, addressSheetIds, envelopeOptions } from '../../../domain/papers/print-addresses.ts'
import { gateListOptions } from '../../../domain/papers/print-gate-list.ts'
import { participantsListOptions } from '../../../domain/papers/print-participants-list.ts'
import { programmeOptions } from '../../../domain/papers/print-programme.ts'
import { signatureListOptions } from '../../../domain/papers/print-signature-list.ts'
import { placeCardOptions, tableTentOptions } from '../../../domain/papers/print-tents.ts'
import { inLanguage, type WordPair, words } from '../../../lib/languages.ts'
import { roleWords } from '../attendees/attendee-words.ts'
import { select } from '../forms/choice-kinds.tsx'
import type { Fields } from '../forms/form-spec.ts'
import { area, line } from '../forms/kinds.tsx'
import { type OfficeForm, officeForm } from '../forms/office-form.ts'
import { unfolding } from './paper-sentences.ts'

export type EventOfPapers = Pick<EventRecord, 'id' | 'categories'>
type PaperForm = OfficeForm<never, unknown, EventOfPapers>
type Order = { title: WordPair; what: WordPair; form?: PaperForm }

/** What the fields of all papers hold before anything is typed. */
export const usualOptions = {
  ...{ order: 'name', tentsFor: '', cardsFor: '', startAt: '1', blankLines: '10', reference: '', reason: '' },
  ...{ format: 'a4', size: 'dl', sheet: 'avery-l7163', firstLabel: '1' },
}

/** Options that an address says as text. */
function paperForm<Options extends z.ZodObject, Names extends string & keyof z.input<Options>>(
  options: Options,
  fields: Fields<Record<Names, string>>,
): PaperForm {
  const schema = unfolding(options as unknown as z.ZodType<unknown, Record<Names, string>>)
  return officeForm(schema, fields as never, { prepare: (values) => ({ ...usualOptions, ...values }) })
}

/** Everybody who comes, or those of a role or a target group. */
const forWhom = select(({ categories }: EventOfPapers, language) => {
  const t = text(language)
  return [
    { value: '', label: t.everybody },
    ...Object.entries(roleWords(language)).map(([role, label]) => ({
      value: `role:${role}`,
      label: `${t.role}: ${label}`,
    })),
    ...categories.map(({ id, name }) => ({
      value: `category:${id}`,
      label: `${t.category}: ${inLanguage(name, language)}`,
    })),
  ]
})
const counted = line({ inputmode: 'numeric', width: 'short' })

/** What each paper is called and good for, and what may be asked of it. The names of fields differ: all share the state of one form. */
export const paperOrders: Record<PaperKey, Order> = {
  'table-tents': {
    title: ['Tischaufsteller', 'Table tents'],
    what: [
      'A4 quer, in der Mitte gefaltet: Name, Amt und Organisation auf beiden Seiten.',
      'A4 landscape, folded in the middle: name, office and organisation on both sides.',
    ],
    form: paperForm(tableTentOptions, { tentsFor: { kind: forWhom, label: ['Für wen', 'For whom'] } }),
  },
  'place-cards': {
    title: ['Tischkarten', 'Place cards'],
    what: [
      'Vier gefaltete Karten auf einem Bogen (Sigel DP001, DP002).',
      'Four folded cards on a sheet (Sigel DP001, DP002).',
    ],
    form: paperForm(placeCardOptions, {
      cardsFor: { kind: forWhom, label: ['Für wen', 'For whom'] },
      startAt: {
        kind: counted,
        label: ['Beginnen mit Karte Nr.', 'Begin with card no.'],
        hint: [
          '1 bis 4, von links oben; für einen angebrochenen Bogen.',
          '1 to 4, from the upper left; for a sheet already begun.',
        ],
      },
    }),
  },
  'participants-list': {
    title: ['Teilnehmendenliste', 'Participants’ list'],
    what: [
      'Zum Verteilen: nur wer einen Platz hat und der Aufnahme in die Liste zugestimmt hat, mit Amt und Organisation.',
      'To hand out: only those who have a seat and agreed to be listed, with office and organisation.',
    ],
    form: paperForm(participantsListOptions, {
      order: {
        kind: select({
          name: ['nach Namen', 'by name'],
          organisation: ['nach Organisation', 'by organisation'],
          protocol: ['nach Protokoll: Rang des Amtes, dann Land', 'of protocol: rank of the office, then Land'],
        }),
        label: ['Reihenfolge', 'Order'],
      },
    }),
  },
  'signature-list': {
    title: ['Unterschriftenliste', 'Signature list'],
    what: [
      'Für den Verwendungsnachweis: alle, die vor Ort erwartet werden, für jeden Tag eine Liste.',
      'To prove the use of a grant: everybody expected on site, one list for each day.',
    ],
    form: paperForm(signatureListOptions, {
      reference: {
        kind: line({ maxlength: 120 }),
        label: ['Förderkennzeichen', 'Grant reference'],
        hint: ['Steht im Kopf der Liste; darf leer bleiben.', 'Stands in the head of the list; may be empty.'],
      },
      blankLines: {
        kind: counted,
        label: ['Leere Zeilen am Ende', 'Blank lines at the end'],
        hint: [
          'Für Gäste ohne Anmeldung, 0 bis 200 für jeden Tag.',
          'For guests without registration, 0 to 200 for each day.',
        ],
      },
    }),
  },
  'gate-list': {
    title: ['Einlassliste', 'Gate list'],
    what: [
      'Für den Einlass des Hauses: alle, die vor Ort erwartet werden, auch ohne Einwilligung in die Teilnehmendenliste. Dass sie gedruckt wird und warum, steht im Protokoll.',
      'For the gate of the house: everybody expected on site, even without consent to the participants’ list. That it is printed and why stands in the audit trail.',
    ],
    form: paperForm(gateListOptions, {
      reason: {
        kind: area({ rows: 2, maxlength: 500 }),
        label: ['Wofür wird die Liste gebraucht?', 'What is the list needed for?'],
        hint: [
          'Zum Beispiel: Einlasskontrolle des Bundestages hat sie am 1. Dezember angefordert.',
          'For example: asked for on 1 December by the gate of the Bundestag.',
        ],
        required: true,
      },
    }),
  },
  certificates: {
    title: ['Teilnahmebescheinigungen', 'Certificates of attendance'],
    what: [
      'Für alle, die beim Check-in waren, mit Code zum Prüfen der Echtheit. Nach der Veranstaltung holen die Teilnehmenden sie auch selbst von ihrer persönlichen Seite.',
      'For everybody who was checked in, with a code by which anybody sees that it is genuine. After the event participants fetch theirs from their personal page, too.',
    ],
  },
  programme: {
    title: ['Programm', 'Programme'],
    what: [
      'Zum Auslegen und Verteilen, mit Rednerinnen und Rednern und Räumen.',
      'To hand out, with speakers and rooms.',
    ],
    form: paperForm(programmeOptions, {
      format: {
        kind: select(() => programmeFormats.map((value) => ({ value, label: value.toUpperCase() }))),
        label: ['Format', 'Format'],
        hint: [
          'A5: für ein Heft, das der Drucker aus A4 faltet.',
          'A5: for a booklet that the printer folds out of A4.',
        ],
      },
    }),
  },
  'door-signs': {
    title: ['Türschilder', 'Door signs'],
    what: [
      'A4 quer, ein Blatt für jeden Programmpunkt mit Raum: Titel, Zeit und Raum in großer Schrift.',
      'A4 landscape, one sheet for each session with a room: title, time and room in large letters.',
    ],
  },
  'registration-form': {
    title: ['Anmeldeformular', 'Registration form'],
    what: [
      'Für Brief und Fax: dieselben Fragen wie online, leer, mit Frist und Anschrift.',
      'For letter and fax: the same questions as online, blank, with deadline and address.',
    ],
  },
  envelopes: {
    title: ['Briefumschläge', 'Envelopes'],
    what: [
      'Für alle mit Platz: Amt, Name, Organisation und bei Landkreisen und Städten der Sitz. Straße und Postleitzahl sind nicht bekannt.',
      'For everybody with a seat: office, name, organisation, and the seat of districts and cities. Street and postcode are not known.',
    ],
    form: paperForm(envelopeOptions, {
      size: {
        kind: select({
          dl: ['DIN lang (220 × 110 mm)', 'DL (220 × 110 mm)'],
          c6: ['C6 (162 × 114 mm)', 'C6 (162 × 114 mm)'],
          c5: ['C5 (229 × 162 mm)', 'C5 (229 × 162 mm)'],
          c4: ['C4 (324 × 229 mm)', 'C4 (324 × 229 mm)'],
        }),
        label: ['Größe', 'Size'],
        hint: ['Einzug quer, Klappe oben.', 'Fed landscape, the flap at the top.'],
      },
    }),
  },
  'address-labels': {
    title: ['Adressetiketten', 'Address labels'],
    what: [
      'Für alle mit Platz, mit denselben Angaben wie auf den Umschlägen.',
      'For everybody with a seat, with the same lines as on envelopes.',
    ],
    form: paperForm(addressLabelOptions, {
      sheet: {
        kind: select(() => addressSheetIds.map((value) => ({ value, label: addressSheets[value].product }))),
        label: ['Etikettenbogen', 'Sheet of labels'],
      },
      firstLabel: { kind: counted, label: ['Beginnen mit Etikett Nr.', 'Begin with label no.'] },
    }),
  },
}

const text = words({
  everybody: ['alle, die vor Ort erwartet werden', 'everybody expected on site'],
  role: ['Rolle', 'Role'],
  category: ['Zielgruppe', 'Target group'],
})
