import type { BadgeEvent, BadgeProps } from '../../../templates/pdf/badge-props.ts'
import { badgeWords } from '../../../templates/pdf/badge-words.ts'
import type { Deps } from '../../deps.ts'
import { dateRange } from '../../lib/dates.ts'
import { inLanguage } from '../../lib/languages.ts'
import { printedName } from '../../lib/printed-name.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { Attendee } from '../registrations/reading/find-attendees.ts'
import { categoryColour } from './category-colours.ts'
import { hostLogo } from './host-logo.ts'
import { shortOrganisation } from './short-organisation.ts'

/** What an event says on all its badges; they are printed in German, the first language. */
export async function badgeEvent({ store }: Pick<Deps, 'store'>, event: EventRecord): Promise<BadgeEvent> {
  return { ...badgeHeading(event), logo: await hostLogo({ store }, event) }
}

/** Its title and when it is, as badges say it. */
export function badgeHeading({ title, startsAt, endsAt, allDay, zone }: EventRecord): Omit<BadgeEvent, 'logo'> {
  return { title: inLanguage(title, 'de'), date: dateRange(startsAt, endsAt, allDay, zone, 'de') }
}

/** A badge that knows whose it is. */
export type AttendeeBadge = BadgeProps & { id: string }

/** What attendees of an event have on their badges, in the order given; whoever cancelled gets none. */
export async function* badgesOf(
  event: Pick<EventRecord, 'categories' | 'programme' | 'photos'>,
  attendees: AsyncIterable<Attendee> | Iterable<Attendee>,
): AsyncGenerator<AttendeeBadge> {
  const colours = new Map(event.categories.map((category) => [category.id, categoryColour(category)]))
  const titles = new Map(event.programme.map(({ id, title }) => [id, inLanguage(title, 'de')]))
  const roles = badgeWords('de')
  for await (const attendee of attendees) {
    if (attendee.state === 'cancelled') continue
    const { id, academicTitle, firstName, lastName, office, organisation, categoryId, category } = printedName(attendee)
    yield {
      ...{ id, academicTitle, firstName, lastName, office, organisation },
      organisationShort: shortOrganisation(attendee),
      categoryId: categoryId ?? '',
      category: category ? inLanguage(category, 'de') : '',
      categoryColour: colours.get(categoryId ?? '') ?? '#4a4a4a',
      roleKey: attendee.role,
      role: roles[attendee.role],
      sessions: attendee.sessions.flatMap((chosen) =>
        chosen.standing.is === 'granted' ? (titles.get(chosen.id) ?? []) : [],
      ),
      language: attendee.language.toUpperCase(),
      photo: !event.photos || attendee.photoSince !== null,
      code: attendee.checkInCode,
    }
  }
}
