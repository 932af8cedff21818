import { describe, expect, it } from 'vitest'
import { isLetterKind, letters } from '../../../templates/mail/letters.ts'
import { renderLetter } from '../../../templates/mail/render-letter.ts'

const facts = {
  greeting: 'Sehr geehrte Frau Dr. Müller',
  name: 'Dr. Łucja Müller',
  event: 'Integration in ländlichen Räumen',
  date: 'Donnerstag, 2. Dezember 2027, 10:00–16:00 Uhr',
  place: 'Reichstagsufer 14, 10117 Berlin',
  calendarFile: 'termin.ics',
  ...{
    cancelledFile: 'termin.ics',
    furtherEntries: 'Werkstatt',
    newSubscription: 'https://t.example/r/x/calendar.ics',
  },
  ...{ subscribed: 'Haben Sie abonniert …', entry: 'Werkstatt' },
  invitation: 'einladung.ics',
  online: 'https://konferenz.example/raum',
  dateBefore: 'Mittwoch, 1. Dezember 2027, 10:00–16:00 Uhr',
  placeBefore: 'Lennéstraße 11, 10785 Berlin',
  organisation: 'Landkreis Mansfeld-Südharz',
  link: 'https://tagung.example/r/k8Jd0s92jKxqPz77hVbN3m',
  changeUntil: 'Donnerstag, 18. November 2027, 24 Uhr',
  position: '17',
  changes: 'Termin, Ort',
  status: 'zugesagt',
  eventLink: 'https://tagung.example/e/integration',
  expiryMinutes: '15',
  changedAt: '8. November 2027, 9:00 Uhr',
  objectionLink: 'https://tagung.example/objection/7.k8Jd0s92jKxqPz77hVbN3m',
  objectionUntil: 'Mittwoch, 8. Dezember 2027, 9:00 Uhr',
  outcome: 'das Tagungsbüro hat die Änderung geprüft',
  reason: 'Keine Verbindung',
  ownWords: 'Wir laden im Frühjahr neu ein.',
  whatEnds: 'Ihre Anmeldung ist gegenstandslos.',
  doNotTravel: 'Bitte reisen Sie nicht an.',
  count: '3',
  registeredBy: 'Vorzimmer Landrätin',
  who: 'Łucja Müller',
  news: 'Kim Beispiel: zugesagt (vorher: auf der Warteliste)',
  ownLetters: 'Einen eigenen Brief bekommen: Łucja Müller.',
  standsInFor: 'Landrätin Erika Beispiel',
  howRegistered: 'Vorzimmer Landrätin hat Sie angemeldet.',
  whatYouCanDo: 'Auf Ihrer persönlichen Seite können Sie absagen:',
  whyWaiting: 'Zurzeit sind alle Plätze vergeben.',
  howItMovesUp: 'Die Liste rückt nach.',
  pleaseCancel: 'Können Sie nicht teilnehmen, sagen Sie bitte ab.',
  seatNext: 'Der Platz ist damit wieder frei.',
  registrationLink: 'https://tagung.example/e/offen',
  privacyLink: 'https://tagung.example/privacy',
  offerUntil: 'Freitag, 19. November 2027, 12:00 Uhr',
  confirmUntil: 'Samstag, 20. November 2027, 9:00 Uhr',
  unconfirmedSince: 'Sonntag, 21. November 2027, 9:00 Uhr',
  deputy: 'Kim Vertretung',
  declined: 'Workshop B',
  people: 'Dr. Łucja Müller (zugesagt); Kim Beispiel (auf der Warteliste)',
  headline: 'Geändert: 14. statt 7. März',
  concerned: 'Kim Beispiel',
  sessions: 'Workshop A, Stadtrundgang',
  documents: 'Einverständnis zur Übernachtung',
}
const frame = {
  host: 'Deutscher Landkreistag',
  contact: { name: 'Kim Beispiel', phone: '030 590097-0', email: 'tagung@landkreistag.example' },
  publicUrl: 'https://tagung.example',
}
const kinds = Object.keys(letters).filter(isLetterKind)
const every = kinds.flatMap((kind) => (['de', 'en'] as const).map((language) => ({ kind, language })))
const inFrame = { host: frame.host, contactName: frame.contact.name, contactPhone: frame.contact.phone }
const letterhead = {
  logo: { contentId: 'logo', width: 560, height: 100 },
  sender: 'Lennéstraße 11\n10785 Berlin',
  footer: 'Eingetragen beim Amtsgericht',
}

/** What a reader of the HTML reads: no preview, no tags, characters instead of their names. */
function seen(html: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  const body = html.replace(/^.*<body[^>]*><div[^>]*>[^<]*<\/div>/s, '').replace(/<[^>]*>/g, ' ')
  return body.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => names[name] ?? '').replace(/ +/g, ' ')
}

describe.each(every)('$kind in $language', ({ kind, language }) => {
  const letter = renderLetter({ kind, language, facts, frame })

  it('fills every placeholder', () => {
    expect(`${letter.subject}${letter.text}${letter.html}`).not.toMatch(/\{\{|\}\}|undefined/)
  })

  it('says each of its facts in text and in HTML', () => {
    // What a mailing says is up to the office.
    const placeholders: readonly string[] = kind === 'mailing' ? [] : letters[kind]
    const values = Object.entries({ ...facts, ...inFrame }).filter(([name]) => placeholders.includes(name))
    for (const [name, value] of values) {
      const inHtml = value.startsWith('https:') ? letter.html : seen(letter.html)
      expect([name, letter.text.includes(value), inHtml.includes(value)]).toEqual([name, true, true])
    }
  })

  it('says the same in text and in HTML', () => {
    const words = (text: string): string[] => text.replace(/https?:\S+/g, '').match(/[\p{L}\p{N}]+/gu) ?? []
    const onlyIn = (some: string, other: string) => words(some).filter((word) => !words(other).includes(word))
    const html = seen(letter.html)
    expect([onlyIn(letter.text, html), onlyIn(html, `${letter.subject} ${letter.text}`)]).toEqual([[], []])
  })

  it('leads to the web, a mailbox or a telephone, and loads nothing', () => {
    const schemes = [...letter.html.matchAll(/href="([a-z]+):/g)].map((match) => match[1] ?? '')
    expect([...new Set(schemes)].sort()).toEqual(['https', 'mailto', 'tel'])
    expect(letter.html).not.toMatch(/src=|url\(|@import|@font-face|<link|<script|<img/i)
  })

  it('declares its language and its subject', () => {
    expect(letter.html).toContain(`<html lang="${language}">`)
    expect(letter.html).toContain(`<title>${letter.subject}</title>`)
  })
})

describe.each([
  '<img src=x onerror=alert(1)>',
  '=1+1',
  'A\r\nBcc: b@c.example\r\n\r\n# Neu',
  'Łódź ß 😀 {{name}} {{contactPhone}} **fett** [x](https://evil.example)',
  'ab\u202Ecd\u2028ef',
  'Dr. Dr. h. c. Freifrau von und zu '.repeat(300),
  'javascript:alert(1)',
])('a hostile %j', (value) => {
  const hostile = Object.fromEntries(Object.keys(facts).map((name) => [name, value])) as typeof facts
  const hostileFrame = { ...frame, host: value, contact: { name: value, phone: value, email: value } }

  it.each(every)('goes through $kind in $language as text', ({ kind, language }) => {
    const mild = renderLetter({ kind, language, facts, frame })
    const letter = renderLetter({ kind, language, facts: hostile, frame: hostileFrame })
    const tags = (html: string) =>
      [...html.matchAll(/<([a-z0-9!]+)[^<>]*>/g)].map((match) => match[1]).filter((tag) => tag !== 'a')
    expect(tags(letter.html)).toEqual(tags(mild.html))
    expect(letter.html.match(/href="(?!https:\/\/tagung\.example\/)[^"]*"/g)).toBe(null)
    expect(letter.subject).toMatch(/^[^\p{Cc}\u2028\u2029\u202A-\u202E]{1,150}$/u)
    expect(letter.text).not.toMatch(/^(?:Bcc:|#)|[\r\u2028\u202E]/m)
    const literal = value
      .replace(/[\u202E]/g, '')
      .replace(/[\r\n\u2028]+/g, ' ')
      .trim()
    expect([letter.text.includes(literal), seen(letter.html).includes(literal)]).toEqual([true, true])
  })
})

it('leaves out what it does not know', () => {
  const letter = renderLetter({
    kind: 'confirmation',
    language: 'de',
    facts: { ...facts, calendarFile: '', changeUntil: '' },
    frame,
  })
  expect(letter.text).not.toMatch(/Anhang|absagen bis/)
})

it('keeps a number and its unit together in HTML; text and subject have spaces, as filters and people search for them', () => {
  const moved = { ...facts, headline: '10:30 statt 10:00\u00a0Uhr', changes: 'Termin: 10:30\u00a0Uhr' }
  const letter = renderLetter({ kind: 'change', language: 'de', facts: moved, frame })
  expect([letter.subject, letter.text].map((text) => text.includes('\u00a0'))).toEqual([false, false])
  expect([letter.text, letter.html].map((text) => text.includes('10:30 Uhr'))).toEqual([true, false])
  expect(letter.html).toContain('10:30\u00a0Uhr')
})

it('is the same in every byte when it is rendered again', () => {
  const once = renderLetter({ kind: 'change', language: 'en', facts, frame })
  expect(renderLetter({ kind: 'change', language: 'en', facts, frame })).toEqual(once)
})

describe('under a letterhead', () => {
  const render = (more: Partial<Parameters<typeof renderLetter>[0]['frame']>) =>
    renderLetter({ kind: 'confirmation', language: 'de', facts, frame: { ...frame, ...more } })

  it('a logo travels in the letter, as large as the head has room for, with the name of the host in its place', () => {
    const { html } = render({ letterhead })
    expect(/<img[^>]*>/.exec(html)?.[0]).toMatch(
      /^<img src="cid:logo" alt="Deutscher Landkreistag" width="220" height="39" class="logo"/,
    )
  })

  it('its lines stand in text and in HTML', () => {
    const letter = render({ letterhead })
    expect(letter.text).toMatch(/Landkreistag\nLennéstraße 11\n10785 Berlin\n[\s\S]*\nEingetragen beim Amtsgericht\n$/)
    expect(letter.html).toContain('Lennéstraße 11<br/>10785 Berlin')
    expect(letter.html).toContain('Eingetragen beim Amtsgericht')
  })

  it('hostile lines stay lines', () => {
    const hostile = '<img src=x onerror=alert(1)>\r\n{{name}}\n\n\u202E=1+1'
    const letter = render({ letterhead: { logo: null, sender: hostile, footer: hostile } })
    expect(letter.html).toContain('&lt;img src=x onerror=alert(1)&gt;<br/>{{name}}<br/>=1+1')
    expect(letter.text).toContain('\n<img src=x onerror=alert(1)>\n{{name}}\n=1+1\n')
  })

  it('plain letters close plainly', () => {
    expect(render({ style: 'plain' }).text).toContain('\n\nFreundliche Grüße\nKim Beispiel\n')
    expect(render({}).text).toContain('\n\nMit freundlichen Grüßen\nKim Beispiel\n')
  })
})
