import { inLanguage } from '../../lib/languages.ts'
import type { EventRecord } from '../events/read-event.ts'
import type { AttendeeBadge } from './badge-of.ts'
import { categoryColour } from './category-colours.ts'

/** The badge of nobody, by which a design is looked at before anybody is registered. */
export function inventedBadge({ categories, programme }: Pick<EventRecord, 'categories' | 'programme'>): AttendeeBadge {
  const [category] = categories
  return {
    id: '',
    ...{ academicTitle: 'Dr.', firstName: 'Erika', lastName: 'Mustermann', office: 'Landrätin' },
    ...{
      organisation: 'Landkreis Musterhausen',
      organisationShort: 'LK Musterhausen',
      roleKey: 'participant',
      role: '',
    },
    categoryId: category?.id ?? '',
    category: category ? inLanguage(category.name, 'de') : '',
    categoryColour: category ? categoryColour(category) : '#4a4a4a',
    sessions: programme.flatMap(({ bookable, title }) => (bookable ? inLanguage(title, 'de') : [])).slice(0, 3),
    ...{ language: 'DE', photo: false, code: 'MUSTER0000000000' },
  }
}
