import { type Language, words } from '../../src/lib/languages.ts'

/** Who entered somebody, by what way it came (`online` by a form), and whom they stand in for (empty: nobody). */
type Origin = { by: 'self' | 'office' | 'desk' | { name: string }; source: string; standsInFor: string }

/**
 * The values of `{{howRegistered}}`, a sentence, of `{{registeredBy}}`, the source of what is known of somebody (Art. 14(2)(f)
 * GDPR; empty of who registered themselves), and of `{{standsInFor}}`.
 */
export function originWords({ by, source, standsInFor }: Origin, language: Language) {
  const t = text(language)
  const way = isWay(source) ? t[source] : ''
  const who = by === 'self' ? '' : typeof by === 'object' ? by.name : t[by]
  const registeredBy = by === 'self' ? '' : [who, way && `(${way})`].filter(Boolean).join(' ')
  return { registeredBy, standsInFor, howRegistered: sentence() }

  function sentence(): string {
    if (by === 'self') return t.thanks
    if (standsInFor) return who === standsInFor ? t.namedByThemselves(who) : t.deputy(standsInFor, who)
    if (way && by === 'office') return t.arrived(way)
    return t.entered(who)
  }
}

const ways = ['mail', 'letter', 'fax', 'phone'] as const

function isWay(source: string): source is (typeof ways)[number] {
  return ways.some((way) => way === source)
}

const text = words(
  {
    office: 'das Tagungsbüro',
    desk: 'der Empfang vor Ort',
    mail: 'per E-Mail',
    letter: 'per Brief',
    fax: 'per Fax',
    phone: 'per Telefon',
    thanks: 'vielen Dank für Ihre Anmeldung.',
    entered: (who: string) => `${who} hat Sie angemeldet.`,
    arrived: (way: string) =>
      `eine Anmeldung für Sie ist ${way} bei uns eingegangen; das Tagungsbüro hat sie eingetragen.`,
    deputy: (whom: string, who: string) => `Sie vertreten ${whom}. Eingetragen hat Sie ${who}.`,
    namedByThemselves: (whom: string) => `Sie vertreten ${whom} und sind von dort als Vertretung benannt worden.`,
  },
  {
    office: 'the conference office',
    desk: 'the reception on site',
    mail: 'by e-mail',
    letter: 'by letter',
    fax: 'by fax',
    phone: 'by phone',
    thanks: 'Thank you for registering.',
    entered: (who: string) => `You were registered by ${who}.`,
    arrived: (way: string) => `A registration for you reached us ${way}; the conference office entered it.`,
    deputy: (whom: string, who: string) => `You stand in for ${whom}. You were entered by ${who}.`,
    namedByThemselves: (whom: string) => `You stand in for ${whom}, who named you as deputy.`,
  },
)
