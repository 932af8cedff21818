import { words } from '../../src/lib/languages.ts'

/** What a badge calls those who do not simply take part. */
export const badgeWords = words(
  {
    participant: '',
    accompanying: 'Begleitung',
    assistance: 'Assistenz',
    speaker: 'Vortrag',
    host: 'Gastgeber',
    press: 'Presse',
    staff: 'Organisation',
  },
  {
    participant: '',
    accompanying: 'Company',
    assistance: 'Assistance',
    speaker: 'Speaker',
    host: 'Host',
    press: 'Press',
    staff: 'Staff',
  },
)
