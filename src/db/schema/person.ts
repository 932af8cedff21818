import type { $Type } from 'drizzle-orm'
import type { PersonField } from '../../lib/person/person-field.ts'
import { fields, type OfKind, type PersonValues } from '../../lib/person/person-values.ts'
import { fact, freeText, personal, stays } from '../columns.ts'

const marked = { personal, 'free text': freeText, fact }

const text = ({ column, mark }: PersonField) => marked[mark].text(column).notNull()
const key = ({ column, mark }: PersonField) => marked[mark].text(column)
const since = ({ column, mark }: PersonField) => stays(marked[mark].integer(column))

/** Since when somebody agreed, by the name of the consent. */
export type SinceOf<Consent extends string> = `${Consent}Since`

type Texts = Exclude<keyof PersonValues, OfKind<'consent' | 'key'>>
type Columns = { [Name in Texts]: $Type<ReturnType<typeof text>, PersonValues[Name]> } & {
  [Name in OfKind<'key'>]: ReturnType<typeof key>
} & { [Name in OfKind<'consent'> as SinceOf<Name>]: ReturnType<typeof since> }

/** The columns of what a person told: texts, '' where nothing was said; a consent is null without it. */
export function ofPerson(): Columns {
  const columns = fields.map(([name, field]) =>
    field.kind === 'consent' ? [`${name}Since`, since(field)] : [name, textColumn(field)],
  )
  return Object.fromEntries(columns) as Columns
}

function textColumn(field: PersonField) {
  if (field.kind === 'key') return key(field)
  return field.added ? text(field).default('') : text(field)
}
