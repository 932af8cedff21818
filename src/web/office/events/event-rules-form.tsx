import type { EventRecord } from '../../../domain/events/read-event.ts'
import { registrationRulesInput } from '../../../domain/events/registration-rules.ts'
import { reopeningInput } from '../../../domain/events/reopen-registration.ts'
import { deadline } from '../../../lib/dates.ts'
import { words } from '../../../lib/languages.ts'
import { checkbox, checkboxes, radio } from '../forms/choice-kinds.tsx'
import { group } from '../forms/form-fields.tsx'
import { line, number } from '../forms/kinds.tsx'
import { moment, until } from '../forms/moment-kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

const untilStart = ['Leer: bis zum Beginn der Veranstaltung.', 'Empty: until the event begins.'] as const

/** How people register: deadlines, approval, waiting list, who may come along. */
export const rulesForm = officeForm(
  registrationRulesInput,
  {
    ...group(['Fristen', 'Deadlines'], {
      lateUntil: {
        kind: moment,
        label: ['Nachfrist: verspätete Anmeldungen bis', 'Grace period: late registrations until'],
        hint: [
          'Leer: keine. Danach eingehende Anmeldungen stehen unter „Anträge“ und warten auf Ihre Entscheidung.',
          'Empty: none. Registrations that come later stand under “Applications” and wait for your decision.',
        ],
        above: ({ closesAt, zone }: EventRecord, language) => (
          <p class="muted">{text(language).closes(deadline(closesAt, zone, language))}</p>
        ),
      },
      changeUntil: { kind: moment, label: ['Ändern bis', 'Changes until'], hint: untilStart },
      cancelUntil: { kind: moment, label: ['Absagen bis', 'Cancellations until'], hint: untilStart },
      substituteUntil: { kind: moment, label: ['Vertretung benennen bis', 'Deputies until'], hint: untilStart },
    }),
    ...group(['Wer sich wie anmeldet', 'Who registers, and how'], {
      approval: {
        kind: checkbox,
        label: ['Jede Anmeldung erst prüfen, dann zusagen', 'Review each registration before it is confirmed'],
        hint: [
          'Alle stehen zuerst unter „Anträge“. Niemand erfährt etwas, bevor Sie die Entscheidungen freigeben.',
          'Everybody stands under “Applications” first. Nobody hears anything before you release the decisions.',
        ],
      },
      mostPeople: {
        kind: number({ maxlength: 3 }),
        label: ['Personen je Formular', 'People per form'],
        hint: [
          '1: jede Person für sich. Mehr: Das Vorzimmer meldet mehrere in einem Formular an.',
          '1: everybody for themselves. More: one office registers several people in one form.',
        ],
        empty: 1,
      },
      accompanying: {
        kind: checkbox,
        label: ['Begleitpersonen sind willkommen', 'People may bring company'],
        hint: [
          'Eine Begleitperson braucht einen Platz, eine Assistenz nie.',
          'Company needs a seat, assistance never does.',
        ],
      },
      photos: {
        kind: checkbox,
        label: ['Bei der Veranstaltung wird fotografiert', 'Photographs are taken at the event'],
        hint: [
          'Das Formular fragt dann freiwillig nach der Einwilligung, und Namensschilder können zeigen, wer nicht eingewilligt hat.',
          'The form then asks for a voluntary consent, and badges can show who did not give it.',
        ],
      },
      confirmHours: {
        kind: number({ maxlength: 3 }),
        label: ['E-Mail-Adresse bestätigen lassen: Stunden', 'Have the e-mail address confirmed: hours'],
        hint: [
          'Leer: ohne Bestätigung. Sonst wird der Platz so lange freigehalten und danach frei.',
          'Empty: without confirmation. Else the seat is held for so long and then becomes free.',
        ],
      },
      attendanceModes: {
        kind: checkboxes({ 'on-site': ['vor Ort', 'on site'], online: ['online', 'online'] }),
        label: ['Teilnahme', 'Attendance'],
      },
    }),
    ...group(['Warteliste', 'Waiting list'], {
      waitingList: {
        kind: radio({
          automatic: {
            label: ['rückt die nächste Person sofort nach', 'the next person gets it at once'],
            hint: ['Üblich, wenn alle bis zum Schluss kommen können.', 'Usual where people can come at short notice.'],
          },
          offered: {
            label: ['wird er der nächsten Person angeboten', 'it is offered to the next person'],
            hint: [
              'Sie nimmt ihn an oder er geht nach Ablauf an die Nächste.',
              'They accept it, or it goes to the next after a while.',
            ],
          },
          paused: {
            label: ['bleibt er frei, bis Sie entscheiden', 'it stays free until you decide'],
            hint: ['Neue Anmeldungen stellen sich hinten an.', 'New registrations join the end of the list.'],
          },
        }),
        label: ['Wird ein Platz frei,', 'When a seat becomes free,'],
      },
      offerHours: {
        kind: number({ maxlength: 3 }),
        label: ['Ein Angebot gilt: Stunden', 'An offer is valid: hours'],
        hint: ['Nur beim Anbieten von Bedeutung.', 'Matters only where seats are offered.'],
        empty: 48,
      },
      promoteUntil: {
        kind: moment,
        label: ['Nachrücken bis', 'Seats go to the waiting list until'],
        hint: [
          'Danach rückt niemand mehr nach, und wer wartet, erfährt es. Leer: bis zum Beginn der Veranstaltung, nie länger.',
          'Nobody moves up afterwards, and who waits is told. Empty: until the event begins, never longer.',
        ],
      },
    }),
  },
  {
    refusals: { 'outside-event': 'lateUntil.date', invalid: 'lateUntil.date', 'in-use': 'attendanceModes' },
  },
)

/** A new deadline for a registration that is closed. */
export const reopeningForm = officeForm(
  reopeningInput,
  {
    closesAt: { kind: until, name: 'closes', label: ['Neuer Anmeldeschluss', 'New deadline'], required: true },
    reason: {
      kind: line({ maxlength: 500 }),
      label: ['Begründung', 'Reason'],
      hint: [
        'Steht im Protokoll, nicht auf der öffentlichen Seite.',
        'Stands in the audit trail, not on the public page.',
      ],
      required: true,
    },
  },
  { refusals: { invalid: 'closes.date' } },
)

const text = words({
  closes: [
    (at: string) => `Anmeldeschluss ist ${at}; Sie ändern ihn unter „Bearbeiten“.`,
    (at: string) => `Registration closes on ${at}; you change that under “Edit”.`,
  ],
})
