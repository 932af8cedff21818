import type { Host } from '../../domain/organisations/find-hosts.ts'
import { inLanguage } from '../../lib/languages.ts'
import { Select } from '../ui/choice-fields.tsx'
import type { FormState } from '../ui/form.ts'
import { HiddenField } from '../ui/text-fields.tsx'

/** Whose it is to be; nothing to choose for who works for one host only. */
export function HostField({ form, hosts, label }: { form: FormState; hosts: readonly Host[]; label: string }) {
  const [only] = hosts
  if (only && hosts.length === 1) return <HiddenField name="hostId" value={only.id} />
  const choices = hosts.map(({ id, name }) => ({ value: id, label: inLanguage(name, form.language) }))
  return <Select form={form} name="hostId" label={label} choices={choices} required />
}
