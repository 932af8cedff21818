import { z } from 'zod'
import type { OpenChange } from '../../../domain/registrations/reading/find-on-hold.ts'
import type { RegistrationRecord } from '../../../domain/registrations/reading/read-registration.ts'
import { shortDateTime } from '../../../lib/dates.ts'
import { type Language, words } from '../../../lib/languages.ts'
import { rowNumber } from '../../../lib/numbers.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { radio } from '../forms/choice-kinds.tsx'
import { FormFields } from '../forms/form-fields.tsx'
import { hidden } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import type { RefusedPart } from './attendee-seat-forms.tsx'
import { addressOf } from './person-forms.tsx'

type Held = { changes: readonly OpenChange[]; zone: string }

/** Everything stays, or an earlier address comes back: which of the two, the button says that is pressed. */
export const decisionForm = officeForm(
  z
    .object({ about: z.string(), restore: z.string(), decision: z.enum(['kept', 'restored']) })
    .transform(({ about, restore, decision }) => ({ about, restore: decision === 'kept' ? null : rowNumber(restore) })),
  {
    about: { kind: hidden, label: ['Was', 'What'] },
    restore: {
      kind: radio(earlierAddresses),
      label: ['Frühere Adressen, die älteste zuerst', 'Earlier addresses, the oldest first'],
      below: (_: object, language) => <p>{text(language).follows}</p>,
    },
    decision: { kind: { ...hidden, draw: () => null }, label: ['Entscheidung', 'Decision'] },
  },
)

function earlierAddresses({ changes, zone }: Held, language: Language) {
  const t = text(language)
  const at = (instant: number) => shortDateTime(instant, zone, language)
  return changes.map(({ id, kind, address, changedAt, objectedAt }) => ({
    value: String(id),
    label: [t[kind](address, at(changedAt)), objectedAt !== null && t.objected(at(objectedAt))]
      .filter(Boolean)
      .join(' '),
  }))
}

type OnHoldCardProps = {
  record: RegistrationRecord
  changes: readonly OpenChange[]
  language: Language
  /** A decision as it was sent, where it could not be taken. */
  refused?: RefusedPart | undefined
}

/** What the office has to decide about a registration on hold, and about the booking it came with; nothing where there is nothing. */
export function OnHoldCard({ changes, ...props }: OnHoldCardProps) {
  const abouts = [...new Set(changes.map(({ about }) => about))]
  return (
    <>
      {abouts.map((about) => (
        <Decision {...props} about={about} changes={changes.filter((change) => change.about === about)} />
      ))}
    </>
  )
}

/** The first address of the chain is proposed: it was right for the longest, and whoever came later may be a stranger twice. */
function Decision({ record, changes, language, about, refused }: OnHoldCardProps & { about: string }) {
  const t = text(language)
  const { registration, contact, event } = record
  const held = { changes, zone: event.zone }
  const isContact = changes.some(({ kind }) => kind === 'contact')
  const now = isContact ? contact?.email : registration.email
  const asIs = decisionForm.values({ about, restore: String(changes[0]?.id ?? '') }, held)
  const form =
    refused?.of === 'address-decision' && refused.values.about === about
      ? refused
      : { language, values: asIs, errors: {} }
  return (
    <Alert kind="warning" title={isContact ? t.contactTitle : t.title}>
      <p>{t.what}</p>
      <p>{now ? t.today(now) : t.none}</p>
      <PostForm action={`${addressOf(record)}/address-decision`}>
        <FormFields of={decisionForm} form={form} about={held} />
        <ButtonRow>
          <Button name="decision" value="restored" label={t.restore} />
          <Button name="decision" value="kept" look="secondary" label={t.keep} />
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
