import type { AccessibilityStatement } from '../../src/db/schema/accessibility.ts'

/** A whole statement on accessibility. */
export const aStatement = {
  body: 'DE-NI',
  madeOn: '2026-10-01',
  reviewedOn: '2026-11-02',
  method: 'third-party',
  assessor: 'Prüfzentrum Nord',
  result: 'partly',
  exceptions: [
    {
      what: { de: 'Alte Lagepläne haben keinen Text.', en: 'Old site plans have no text.' },
      reason: 'burden',
      alternative: { de: 'Der Weg steht auch in Worten da.' },
    },
    { what: { de: 'Karten Dritter.' }, reason: 'out-of-scope', alternative: { de: '' } },
  ],
  feedback: { name: 'Frau Beispiel', phone: '0511 1234', email: 'barriere@host.example' },
  ownWords: { de: 'Wir bessern **jedes Jahr** nach.' },
  elsewhere: '',
  easyLanguage: 'https://host.example/leicht',
  signLanguage: 'https://host.example/dgs',
} as const satisfies AccessibilityStatement
