import { words } from '../../lib/languages.ts'

/** The labels of the rules of registration, by field; errors call the field by the same name. */
export const ruleLabels = words(
  {
    'lateUntil.date': 'Nachfrist: verspätete Anmeldungen bis',
    'lateUntil.time': 'Nachfrist: Uhrzeit',
    'changeUntil.date': 'Ändern bis',
    'changeUntil.time': 'Ändern bis: Uhrzeit',
    'cancelUntil.date': 'Absagen bis',
    'cancelUntil.time': 'Absagen bis: Uhrzeit',
    'substituteUntil.date': 'Vertretung benennen bis',
    'substituteUntil.time': 'Vertretung benennen bis: Uhrzeit',
    approval: 'Jede Anmeldung erst prüfen, dann zusagen',
    confirmHours: 'E-Mail-Adresse bestätigen lassen: Stunden',
    waitingList: 'Warteliste',
    offerHours: 'Ein Angebot gilt: Stunden',
    mostPeople: 'Personen je Formular',
    accompanying: 'Begleitpersonen sind willkommen',
    attendanceModes: 'Teilnahme',
  },
  {
    'lateUntil.date': 'Grace period: late registrations until',
    'lateUntil.time': 'Grace period: time',
    'changeUntil.date': 'Changes until',
    'changeUntil.time': 'Changes until: time',
    'cancelUntil.date': 'Cancellations until',
    'cancelUntil.time': 'Cancellations until: time',
    'substituteUntil.date': 'Deputies until',
    'substituteUntil.time': 'Deputies until: time',
    approval: 'Review each registration before it is confirmed',
    confirmHours: 'Have the e-mail address confirmed: hours',
    waitingList: 'Waiting list',
    offerHours: 'An offer is valid: hours',
    mostPeople: 'People per form',
    accompanying: 'People may bring company',
    attendanceModes: 'Attendance',
  },
)
