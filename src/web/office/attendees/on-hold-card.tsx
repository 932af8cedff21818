import type { OpenChange } from '../../../domain/registrations/reading/find-on-hold.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { PostForm } from '../../ui/post-form.tsx'

type OnHoldCardProps = { record: RegistrationRecord; changes: readonly OpenChange[]; language: Language }

/** What the office has to decide about a registration on hold, and about the booking it came with; nothing where there is nothing. */
export function OnHoldCard({ record, changes, language }: OnHoldCardProps) {
  const abouts = [...new Set(changes.map(({ about }) => about))]
  return (
    <>
      {abouts.map((about) => (
        <Decision {...{ record, language, about }} changes={changes.filter((change) => change.about === about)} />
      ))}
    </>
  )
}

/** The first address of the chain is proposed: it was right for the longest, and whoever came later may be a stranger twice. */
function Decision({ record, changes, language, about }: OnHoldCardProps & { about: string }) {
  const t = text(language)
  const { registration, contact, event } = record
  const at = (instant: number) => shortDateTime(instant, event.zone, language)
  const isContact = changes.some(({ kind }) => kind === 'contact')
  const now = isContact ? contact?.email : registration.email
  const choices = changes.map(({ id, kind, address, changedAt, objectedAt }) => ({
    value: String(id),
    label: [t[kind](address, at(changedAt)), objectedAt !== null && t.objected(at(objectedAt))]
      .filter(Boolean)
      .join(' '),
  }))
  const form = { language, values: { restore: choices[0]?.value ?? '' }, errors: {} }
  const action = `/office/events/${event.id}/attendees/${registration.id}/address-decision`
  return (
    <Alert kind="warning" title={isContact ? t.contactTitle : t.title}>
      <p>{t.what}</p>
      <p>{now ? t.today(now) : t.none}</p>
      <PostForm action={action}>
        <input type="hidden" name="about" value={about} />
        <RadioGroup form={form} name="restore" label={t.before} choices={choices} />
        <p>{t.follows}</p>
        <ButtonRow>
          <Button name="decision" value="restored">
            {t.restore}
          </Button>
          <Button name="decision" value="kept" look="secondary">
            {t.keep}
          </Button>
        </ButtonRow>
      </PostForm>
    </Alert>
  )
}

const text = words({
  title: ['Angehalten: Wem gehört diese Anmeldung?', 'On hold: whose registration is this?'],
  contactTitle: ['Angehalten: Wem gehört diese Sammelanmeldung?', 'On hold: whose group registration is this?'],
  what: [
    'Jemand schreibt von einer früheren Adresse: „Das war ich nicht.“ Der Platz bleibt erhalten; ändern, vertreten lassen und abmelden geht erst wieder, wenn Sie entschieden haben. Rufen Sie am besten an, unter einer Nummer, die Sie schon kennen.',
    'Somebody writes from an earlier address: “That was not me.” The seat is kept; changes, deputies and cancellation have to wait until you have decided. It is best to call, by a number that you knew before.',
  ],
  today: [
    (address: string) => `Heute gehen die Briefe an ${address}.`,
    (address: string) => `Today letters go to ${address}.`,
  ],
  none: ['Heute ist keine Adresse eingetragen.', 'Today there is no address.'],
  before: ['Frühere Adressen, die älteste zuerst', 'Earlier addresses, the oldest first'],
  address: [
    (address: string, when: string) => `${address}: geändert ${when}.`,
    (address: string, when: string) => `${address}: changed ${when}.`,
  ],
  deputy: [
    (address: string, when: string) => `${address}: Vertretung eingetragen ${when}.`,
    (address: string, when: string) => `${address}: deputy named ${when}.`,
  ],
  contact: [
    (address: string, when: string) => `${address}: geändert ${when}.`,
    (address: string, when: string) => `${address}: changed ${when}.`,
  ],
  objected: [(when: string) => `Widersprochen ${when}.`, (when: string) => `Objected ${when}.`],
  follows: [
    'Stellen Sie eine Adresse wieder her, bekommt sie einen neuen Link, und der Link der heutigen gilt nicht mehr. Lassen Sie alles, wie es ist, bekommen beide Seiten Bescheid.',
    'If you restore an address, it gets a new link, and the link of today’s address ends. If you leave everything as it is, both sides are told.',
  ],
  restore: ['Gewählte Adresse wiederherstellen', 'Restore the chosen address'],
  keep: ['Alles lassen, wie es ist', 'Leave everything as it is'],
})
