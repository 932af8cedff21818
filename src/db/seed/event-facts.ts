import type { Venue } from '../schema/events.ts'
import type { Contact } from '../schema/hosts.ts'

/** A text that has its twin: every text of the demo speaks both languages. */
export type Bilingual = { de: string; en: string }

/** A conference as facts, before it has rows. Dates are calendar days ("2016-12-02"), times clock times in the zone. */
export type EventFacts = {
  slug: string
  title: Bilingual
  /** Markdown. */
  description: Bilingual
  audience: Bilingual
  freeOfCharge: boolean
  startDate: string
  endDate: string
  /** Absent, as its end is, for an all-day entry. */
  startTime?: string
  endTime?: string
  allDay: boolean
  zone: 'Europe/Berlin'
  venue: Venue
  /** Registration counts from the first moment of this day … */
  opensDate: string
  /** … to the last moment of this one. */
  lastDay: string
  /** Places; null is without limit. */
  capacity: number | null
  contact: Contact
  partners: readonly { role: 'cooperation' | 'inviting'; name: Bilingual }[]
  programme: readonly ProgrammeFact[]
}

/** An item; with seats it is chosen at registration. */
export type ProgrammeFact = {
  startTime?: string
  endTime?: string
  room?: string
  seats?: number
  title: Bilingual
  description?: Bilingual
  people: readonly SpeakerFact[]
}

/** A person or an office, and whether their place in the programme is settled. */
export type SpeakerFact = { name: Bilingual; office?: Bilingual; status: 'requested' | 'confirmed' | 'declined' }
