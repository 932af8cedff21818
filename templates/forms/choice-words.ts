import { words } from '../../src/lib/languages.ts'

/** What somebody can choose who registers, on the page and on paper. */
export const choiceWords = words(
  {
    title: 'Wie Sie teilnehmen',
    category: 'Zielgruppe',
    attendance: 'Teilnahme',
    sessions: 'Programmpunkte mit eigenen Plätzen (freiwillig)',
    'on-site': 'vor Ort',
    online: 'online',
  },
  {
    title: 'How you take part',
    category: 'Target group',
    attendance: 'Attendance',
    sessions: 'Sessions with seats of their own (optional)',
    'on-site': 'on site',
    online: 'online',
  },
)
