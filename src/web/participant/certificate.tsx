import { type NoCertificate, printOwnCertificate } from '../../domain/papers/certificates/print-own-certificate.ts'
import { longDate } from '../../lib/dates.ts'
import { inLanguage, type Language, words } from '../../lib/languages.ts'
import type { Context } from '../env.ts'
import { ButtonLink, ButtonRow } from '../ui/button.tsx'
import { fileNames } from '../ui/file-names.ts'
import { Layout } from '../ui/layout.tsx'
import { unknownLink } from '../ui/unknown-link.tsx'
import { type Own, ownLayout, ownRegistration } from './own-registration.ts'

/** `/r/:token/certificate.pdf`: the certificate of attendance; who has none is told why. */
export async function sendCertificate(c: Context<'/r/:token/certificate.pdf'>): Promise<Response> {
  const own = await ownRegistration(c)
  if (!own) return unknownLink(c)
  const printed = await printOwnCertificate(c.env, own)
  if (typeof printed === 'string') return noCertificate(c, own, printed)
  const t = text(own.registration.language)
  const real = `${t.title} ${inLanguage(own.event.title, own.registration.language)}.pdf`
  return c.body(printed, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `attachment; ${fileNames(real.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' '))}`,
  })
}

/** On the own page of whoever was there, once the event is over. */
export function CertificateOffer({ own, attended, language }: { own: Own; attended: boolean; language: Language }) {
  if (!attended) return null
  const t = text(language)
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.offer}</p>
      <ButtonRow>
        <ButtonLink href={`/r/${own.token}/certificate.pdf`} look="secondary" icon="download" download>
          {t.fetch}
        </ButtonLink>
      </ButtonRow>
    </section>
  )
}

function noCertificate(c: Context, own: Own, why: NoCertificate): Response | Promise<Response> {
  const { language } = c.var
  const t = text(language)
  const { endsAt, zone, contact } = own.event
  return c.html(
    <Layout {...ownLayout(c, own)} title={t.none}>
      <h1>{t.none}</h1>
      <p>{why === 'not-yet' ? t.later(longDate(endsAt - 1, zone, language)) : t[why](contact.name, contact.phone)}</p>
      <p>
        <a href={`/r/${own.token}`}>{t.back}</a>
      </p>
    </Layout>,
    404,
  )
}

const text = words(
  {
    title: 'Teilnahmebescheinigung',
    offer: 'Sie waren dabei: Ihre Bescheinigung liegt als PDF bereit.',
    fetch: 'Bescheinigung herunterladen',
    none: 'Keine Teilnahme\u00adbescheinigung',
    later: (date: string) =>
      `Die Bescheinigung gibt es nach dem Ende der Veranstaltung (${date}) für alle, die beim Check-in waren.`,
    'not-attended': (name: string, phone: string) =>
      `Wir haben Sie beim Check-in nicht erfasst. Waren Sie dabei? Dann rufen Sie uns bitte an: ${name}, Telefon ${phone}.`,
    withdrawn: (name: string, phone: string) =>
      `Der Veranstalter hat Ihre Bescheinigung zurückgenommen. Warum, erfahren Sie hier: ${name}, Telefon ${phone}.`,
    back: 'Zu Ihrer Anmeldung',
  },
  {
    title: 'Certificate of attendance',
    offer: 'You were there: your certificate is ready as a PDF.',
    fetch: 'Download the certificate',
    none: 'No certificate of attendance',
    later: (date: string) =>
      `There will be a certificate after the end of the event (${date}) for everybody who was checked in.`,
    'not-attended': (name: string, phone: string) =>
      `You were not checked in. Were you there? Then please call us: ${name}, phone ${phone}.`,
    withdrawn: (name: string, phone: string) =>
      `The organiser took your certificate back. Why, you learn here: ${name}, phone ${phone}.`,
    back: 'To your registration',
  },
)
