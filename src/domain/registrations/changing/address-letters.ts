import { eq } from 'drizzle-orm'
import { objectionOutcome } from '../../../../templates/mail/fact-words.ts'
import { greeting } from '../../../../templates/mail/greeting.ts'
import type { LetterFacts } from '../../../../templates/mail/letters.ts'
import { addressChanges } from '../../../db/schema/address-changes.ts'
import { events } from '../../../db/schema/events.ts'
import { hosts } from '../../../db/schema/hosts.ts'
import type { Deps } from '../../../deps.ts'
import { dateRange, deadline, shortDateTime } from '../../../lib/dates.ts'
import { inLanguage } from '../../../lib/languages.ts'
import { salutations } from '../../../lib/person/person-values.ts'
import { letterFrom } from '../../outbox/letter-from.ts'
import type { KeptLetter, LetterRow, Rendered, Renderer } from '../../outbox/renderer.ts'
import { objectionLink, objectionTime } from './objection-link.ts'

type Kind = 'address-changed' | 'address-questioned' | 'address-settled'
type Event = typeof events.$inferSelect

/**
 * A letter about a change of address. It goes to the address in its row, which may be no longer the person's, and so it says
 * nothing of how things stand now; the name is the one that the old address knew. What its calendar has goes by `takeBack`.
 */
export function addressLetter(kind: Kind, takeBack: TakeBack = () => Promise.resolve(nothingTaken)): Renderer {
  return async (deps, letter) => {
    const [row] = await deps.store.read
      .select({ event: events, host: hosts })
      .from(events)
      .innerJoin(hosts, eq(hosts.id, events.hostId))
      .where(eq(events.id, letter.eventId ?? ''))
    const { facts, language, address } = letter
    if (!row || !facts || row.event.forgottenAt !== null) return undefined
    const { event, host } = row
    const asked = kind === 'address-changed' ? await factsOfChange(deps, letter, event) : nothingAsked
    if (!asked) return undefined
    const { files, facts: ofFiles, noted } = await takeBack(deps, letter)
    const written: LetterFacts<Kind> = {
      ...asked,
      ...ofFiles,
      greeting: greeting(addressee(facts), language, event.letterStyle),
      event: inLanguage(event.title, language),
      date: dateRange(event.startsAt, event.endsAt, event.allDay, event.zone, language),
      outcome: objectionOutcome(facts.outcome, language),
    }
    const sender = { host, contact: event.contact, style: event.letterStyle }
    return {
      ...letterFrom(deps, sender, { to: address, kind, language, facts: written, attachments: files }),
      noted,
    }
  }
}

/** Takes back what this address has in its calendar: calendars are above registrations. */
type TakeBack = (
  deps: Parameters<Renderer>[0],
  letter: LetterRow,
) => Promise<{
  files: KeptLetter['attachments']
  facts: Record<'cancelledFile' | 'invitation' | 'furtherEntries', string>
  noted: NonNullable<Rendered['noted']>
}>

const nothingTaken = {
  files: [],
  facts: { cancelledFile: '', invitation: '', furtherEntries: '' },
  noted: () => [],
}

const nothingAsked = { changedAt: '', objectionLink: '', objectionUntil: '' }

async function factsOfChange(
  deps: Pick<Deps, 'store' | 'keys' | 'config'>,
  { facts, language }: LetterRow,
  { zone }: Event,
) {
  const [change] = await deps.store.read
    .select()
    .from(addressChanges)
    .where(eq(addressChanges.id, Number(facts?.change)))
  if (!change) return undefined
  return {
    changedAt: shortDateTime(change.changedAt, zone, language),
    objectionLink: await objectionLink(deps, change.id),
    objectionUntil: deadline(change.changedAt + objectionTime, zone, language),
  }
}

function addressee({ salutation, ...name }: Record<string, string>) {
  const { academicTitle = '', firstName = '', lastName = '', office = '' } = name
  const known = salutations.find((one) => one === salutation) ?? 'none'
  return { salutation: known, academicTitle, firstName, lastName, office }
}
