import { words } from '../../../src/lib/languages.ts'

/** The words of a printed programme. */
export const programmeWords = words(
  {
    programme: 'Programm',
    course: 'Ablauf',
    date: 'Zeit',
    place: 'Ort',
    partners: 'Gemeinsam mit',
    time: 'Uhrzeit',
    item: 'Programmpunkt',
    room: 'Raum',
    none: 'Das Programm folgt.',
    bookable: 'Platz bei der Anmeldung wählbar',
    calledOff: 'Dieser Programmpunkt ist abgesagt.',
  },
  {
    programme: 'Programme',
    course: 'Schedule',
    date: 'Time',
    place: 'Place',
    partners: 'Together with',
    time: 'Time',
    item: 'Item',
    room: 'Room',
    none: 'The programme will follow.',
    bookable: 'choose a seat when you register',
    calledOff: 'This item is called off.',
  },
)
