import type { PersonValues } from '../../lib/person/person-values.ts'
import type { Bilingual } from './event-facts.ts'

type CategoryFact = {
  name: Bilingual
  access: 'open' | 'closed'
  /** Seats; null is without a limit of its own. */
  size: number | null
}

/** For whom the open conference is: fewer seats than wish for the guests, and the press comes through the office alone. */
export const demoCategories = {
  districts: { name: { de: 'Landkreise und Landkreistage', en: 'Districts and their associations' }, ...open(null) },
  guests: {
    name: { de: 'Bund, Wissenschaft, Wirtschaft und Wohlfahrt', en: 'Federation, science, business and welfare' },
    ...open(22),
  },
  press: { name: { de: 'Presse', en: 'Press' }, access: 'closed', size: 6 },
} as const satisfies Record<string, CategoryFact>

export type DemoCategory = keyof typeof demoCategories

/** Where an invented person belongs. */
export function demoCategoryOf({ organisation, organisationAgs }: PersonValues): DemoCategory {
  return organisationAgs !== '' || organisation.includes('Landkreistag') ? 'districts' : 'guests'
}

function open(size: number | null) {
  return { access: 'open', size } as const
}
