import { words } from '../../../src/lib/languages.ts'

/** How somebody stands, on a sheet for the post or the file. */
export const confirmationWords = words(
  {
    title: (name: string) => `Bestätigung für ${name}`,
    confirmed: 'Ihr Platz ist zugesagt.',
    waiting: 'Wir haben Ihre Anmeldung erhalten. Sie stehen auf der Warteliste.',
    offered: 'Für Sie ist ein Platz frei. Bitte sagen Sie uns, ob Sie ihn annehmen.',
    review: 'Wir haben Ihre Anmeldung erhalten und prüfen sie. Sie hören von uns.',
    cancelled: 'Sie sind abgemeldet.',
    status: 'Stand',
    when: 'Wann',
    where: 'Wo',
    sessions: 'Programmpunkte',
    change: 'Änderungen bis',
    link: 'Ihre persönliche Seite',
    call: (name: string, phone: string, email: string) => `Fragen beantwortet: ${name}, Telefon ${phone}, ${email}`,
  },
  {
    title: (name: string) => `Confirmation for ${name}`,
    confirmed: 'Your seat is confirmed.',
    waiting: 'We have received your registration. You are on the waiting list.',
    offered: 'A seat is free for you. Please tell us whether you accept it.',
    review: 'We have received your registration and are reviewing it. You will hear from us.',
    cancelled: 'Your registration has been cancelled.',
    status: 'Status',
    when: 'When',
    where: 'Where',
    sessions: 'Sessions',
    change: 'Changes until',
    link: 'Your personal page',
    call: (name: string, phone: string, email: string) =>
      `Questions are answered by: ${name}, phone ${phone}, ${email}`,
  },
)
