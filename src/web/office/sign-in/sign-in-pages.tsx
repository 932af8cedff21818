import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { timespan } from '../../../lib/figures.ts'
import { words } from '../../../lib/languages.ts'
import { mailAddress } from '../../../lib/mail-address.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { Layout } from '../../ui/layout.tsx'
import { LinkLine } from '../../ui/link-line.tsx'
import type { BaseLayout } from '../../ui/page-layout.ts'
import { PostForm } from '../../ui/post-form.tsx'
import type { sendAgain } from '../../ui/send-again.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { mail } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'

type Notice = 'expired' | 'dead-link' | 'signed-out' | 'signed-out-everywhere'
type SignInPageProps = {
  layout: BaseLayout
  notice?: Notice | undefined
  form?: FormState | undefined
  /** What was typed when the sign-in was over; another window signs in then, or it would be lost after all. */
  kept?: Awaited<ReturnType<typeof sendAgain>>
}

export const signInForm = officeForm(
  z.object({
    email: z
      .string()
      .transform((typed) => mailAddress(typed) ?? '')
      .pipe(z.string().min(1, 'missing')),
  }),
  {
    email: {
      kind: mail({ autocomplete: 'email' }),
      label: ['Ihre dienstliche E-Mail-Adresse', 'Your e-mail address at work'],
      required: true,
    },
  },
  {
    sentences: words({
      missing: [
        () => 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@landkreis.example.',
        () => 'Please enter an e-mail address, for example name@district.example.',
      ],
    }),
  },
)

/** Asks for the address to which the link goes. */
export function SignInPage({ layout, notice, form, kept }: SignInPageProps) {
  const { language } = layout
  const t = text(language)
  const state = form ?? { language, values: {}, errors: {} }
  const isOut = notice === 'signed-out' || notice === 'signed-out-everywhere'
  return (
    <Outside layout={layout} title={t.title} hasErrors={Object.keys(state.errors).length > 0}>
      {notice && (
        <Alert kind={isOut ? 'success' : 'warning'} title={t[notice]} announce>
          {!isOut && !kept && <p>{t.again}</p>}
        </Alert>
      )}
      <ErrorSummary form={state} />
      <h1>{t.title}</h1>
      {kept ?? (
        <>
          <p>{t.how}</p>
          <PostForm action="/office/sign-in">
            <FormFields of={signInForm} form={state} about={{}} />
            <Button alone icon="mail" label={['Link zusenden', 'Send the link']} />
          </PostForm>
        </>
      )}
    </Outside>
  )
}

/** The same for everyone, known or not. */
export function LinkSentPage({ layout, minutes, mailbox }: { layout: BaseLayout; minutes: number; mailbox: boolean }) {
  const t = text(layout.language)
  return (
    <Outside layout={layout} title={t.sentTitle}>
      <h1>{t.sentTitle}</h1>
      <p>{t.sent(minutes)}</p>
      <p>{t.nothing}</p>
      {mailbox && (
        <Alert kind="info" title={t.demo}>
          <LinkLine href="/dev/mailbox" label={['Zum gläsernen Briefkasten', 'To the glass mailbox']} />
        </Alert>
      )}
      <ButtonLink alone look="secondary" href="/office/sign-in" label={t.other} />
    </Outside>
  )
}

/** Mail scanners follow links, but press no buttons: only the button redeems. */
export function RedeemPage({ layout }: { layout: BaseLayout }) {
  const t = text(layout.language)
  return (
    <Outside layout={layout} title={t.redeemTitle}>
      <h1>{t.redeemTitle}</h1>
      <p>{t.redeem}</p>
      <PostForm>
        <Button alone icon="forward" label={['Büro öffnen', 'Open the office']} />
      </PostForm>
    </Outside>
  )
}

/** Somebody who is known, but works for no host (any more). */
export function NoHostPage({ layout }: { layout: BaseLayout }) {
  const t = text(layout.language)
  return (
    <Outside layout={layout} title={t.noHostTitle}>
      <h1>{t.noHostTitle}</h1>
      <Card>
        <p>{t.noHost}</p>
      </Card>
    </Outside>
  )
}

type OutsideProps = { layout: BaseLayout; title: string; hasErrors?: boolean | undefined; children?: Child }

function Outside({ layout, title, hasErrors, children }: OutsideProps) {
  return (
    <Layout {...layout} title={title} hasErrors={hasErrors} scripts={['registration']}>
      {children}
    </Layout>
  )
}

const text = words({
  title: ['Anmeldung im Büro', 'Sign in to the office'],
  how: [
    'Für alle, die hier Veranstaltungen vorbereiten. Sie bekommen einen Link per E-Mail; ein Kennwort gibt es nicht.',
    'For everyone who prepares events here. You get a link by e-mail; there is no password.',
  ],
  expired: [
    'Sie sind nicht mehr angemeldet. Es wurde nichts geändert.',
    'You are no longer signed in. Nothing has been changed.',
  ],
  'dead-link': [
    'Dieser Link ist abgelaufen oder wurde schon benutzt.',
    'This link has expired or has been used already.',
  ],
  'signed-out': ['Sie sind abgemeldet.', 'You are signed out.'],
  'signed-out-everywhere': ['Sie sind auf allen Geräten abgemeldet.', 'You are signed out on every device.'],
  again: ['Lassen Sie sich einfach einen neuen Link zusenden.', 'Simply have a new link sent to you.'],
  sentTitle: ['Bitte sehen Sie in Ihr Postfach', 'Please look into your inbox'],
  sent: [
    (minutes: number) =>
      `Wenn unter dieser Adresse jemand im Büro arbeitet, ist der Link unterwegs. Er gilt ${timespan(minutes, 'minute', 'de')} und nur einmal.`,
    (minutes: number) =>
      `If somebody by this address works in the office, the link is on its way. It is valid for ${timespan(minutes, 'minute', 'en')}, and once.`,
  ],
  nothing: [
    'Nach einigen Minuten nichts da? Prüfen Sie die Adresse und den Spam-Ordner, oder rufen Sie uns an.',
    'Nothing there after some minutes? Check the address and the spam folder, or call us.',
  ],
  demo: ['In der Vorführung verlässt kein Brief das Haus.', 'In the demonstration no letter leaves the house.'],
  other: ['Andere Adresse eingeben', 'Enter another address'],
  redeemTitle: ['Willkommen im Büro', 'Welcome to the office'],
  redeem: [
    'Mit dieser Schaltfläche öffnen Sie das Büro in diesem Browser. Der Link ist danach verbraucht.',
    'This button opens the office in this browser. The link is used up afterwards.',
  ],
  noHostTitle: ['Für Sie ist noch nichts eingerichtet', 'Nothing has been set up for you yet'],
  noHost: [
    'Sie arbeiten hier für keinen Veranstalter und sind deshalb wieder abgemeldet. Bitten Sie jemanden aus Ihrem Tagungsbüro, Sie einzutragen.',
    'You work for no host here and have therefore been signed out again. Ask somebody of your conference office to enter you.',
  ],
})
