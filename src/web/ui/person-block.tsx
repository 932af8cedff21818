import type { Child } from 'hono/jsx'
import { words } from '../../lib/languages.ts'
import { type FieldName, fieldOf } from '../../lib/person/person-values.ts'
import { askedOf, inSentence, shortLabelOf } from '../../lib/person/person-words.ts'
import { FieldGroup } from './field-group.tsx'
import type { FormState } from './form.ts'
import { PersonFieldList } from './person-field.tsx'

type PersonBlockProps = {
  form: FormState
  title: string
  prefix?: string | undefined
  /** Who fills it in. */
  asking?: 'others' | 'office' | undefined
  /** What becomes of letters without an own address; without it the address is needed. */
  withoutAddress?: string | undefined
  children?: Child
}

/** The fields of somebody else: the browser must not fill in whoever types. Consents are not theirs to give. */
export function PersonBlock({
  form,
  title,
  prefix = '',
  asking = 'others',
  withoutAddress,
  children,
}: PersonBlockProps) {
  const names = askedOf(asking).filter((name) => fieldOf(name).kind !== 'consent')
  const shared = { form, prefix, ofAnother: true, withoutAddress }
  return (
    <FieldGroup title={title}>
      {children}
      <PersonFieldList {...shared} names={names.filter((name) => !fieldOf(name).folded)} />
      <MoreDetails {...shared} names={names.filter((name) => fieldOf(name).folded)} />
    </FieldGroup>
  )
}

/** What few fill in, folded away unless there is something in it. */
function MoreDetails(props: { form: FormState; prefix: string; ofAnother: boolean; names: FieldName[] }) {
  const { form, prefix, names } = props
  const used = names.some((name) => form.values[prefix + name] || form.errors[prefix + name])
  const [first = '', ...others] = names.map((name) => shortLabelOf(name, form.language))
  const inside = [first, ...others.map((name) => inSentence(name, form.language))].join(', ')
  return (
    <details open={used}>
      <summary>{text(form.language).optional(inside)}</summary>
      <div class="stack">
        <PersonFieldList {...props} />
      </div>
    </details>
  )
}

const text = words(
  { optional: (names: string) => `${names} (freiwillig)` },
  { optional: (names: string) => `${names} (optional)` },
)
