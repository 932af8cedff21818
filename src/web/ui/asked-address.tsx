import { mailAddress } from '../../lib/mail-address.ts'
import type { FormState } from './form.ts'
import { HiddenField } from './text-fields.tsx'

/** Beside the field of an address: about which one it was asked whether it is meant so, so that it is not asked again. */
export function AskedAddress({ form, name }: { form: FormState; name: string }) {
  const asked = form.errors[name] ? mailAddress(form.values[name] ?? '') : form.values[`${name}Sure`]
  return asked ? <HiddenField name={`${name}Sure`} value={asked} /> : null
}
