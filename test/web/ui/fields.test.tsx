import { expect, test } from 'vitest'
import { Checkbox, RadioGroup, Select } from '../../../src/web/ui/choice-fields.tsx'
import { Combobox } from '../../../src/web/ui/combobox.tsx'
import { ErrorSummary } from '../../../src/web/ui/error-summary.tsx'
import type { FormState } from '../../../src/web/ui/form.ts'
import { TextArea, TextField } from '../../../src/web/ui/text-fields.tsx'

const blank: FormState = { language: 'de', values: {}, errors: {} }
const refused: FormState = {
  language: 'de',
  values: { email: 'karla(at)harz', remarks: '<img onerror=x>\nzweite Zeile', listed: 'on', district: '15085' },
  errors: { email: 'Bitte geben Sie eine E-Mail-Adresse an.' },
}

test('a text field points to its hint and to its error and keeps what was typed', () => {
  const html = String(<TextField form={refused} name="email" type="email" label="E-Mail" hint="Dienstlich" required />)
  expect(attribute(html, 'input', 'aria-describedby')).toBe('field-email-hint field-email-error')
  expect(attribute(html, 'input', 'aria-invalid')).toBe('true')
  expect(attribute(html, 'input', 'value')).toBe('karla(at)harz')
  expect(html).toContain('<label class="kern-label" for="field-email"><span class="unbroken">E-Mail</span> <span')
  expect(html).toContain('(Pflichtangabe)')
  expect(html).toContain('<p class="kern-error" id="field-email-error">')
})

test('a text field without error claims none', () => {
  const html = String(<TextField form={blank} name="email" label="E-Mail" />)
  expect(html).not.toContain('aria-')
  expect(html).not.toContain('Pflichtangabe')
})

test('hostile text comes back as text, and its first line break survives', () => {
  const html = String(
    <TextArea form={{ ...refused, values: { remarks: '\n<img onerror=x>' } }} name="remarks" label="x" />,
  )
  expect(html).toContain('>\n\n&lt;img onerror=x&gt;</textarea>')
})

test('a tick is set by its value only, never beforehand', () => {
  expect(String(<Checkbox form={blank} name="listed" label="Liste" />)).not.toContain('checked')
  expect(String(<Checkbox form={refused} name="listed" label="Liste" />)).toContain('checked')
})

test('the choice that was made is still made', () => {
  const choices = [
    { value: 'ms', label: 'Frau' },
    { value: '', label: 'keine Angabe' },
  ]
  const form = { ...blank, values: { salutation: 'ms' } }
  expect(String(<Select form={form} name="salutation" label="Anrede" choices={choices} />)).toContain(
    '<option value="ms" selected="">Frau</option><option value="">keine Angabe</option>',
  )
  const radios = String(<RadioGroup form={form} name="salutation" label="Anrede" choices={choices} />)
  expect(radios.match(/checked/g)).toEqual(['checked'])
  expect(radios).toContain('id="field-salutation"')
})

test('the summary names each error and leads to its field', () => {
  const html = String(<ErrorSummary form={refused} />)
  expect(html).toContain('Bitte prüfen Sie eine Angabe')
  expect(html).toContain('<a href="#field-email">Bitte geben Sie eine E-Mail-Adresse an.</a>')
  expect(html).toMatch(/tabindex="-1" autofocus/)
  expect(String(<ErrorSummary form={blank} />)).toBe('')
})

test('a house rule that said no is told above the fields that have to be looked at, and counts as none of them', () => {
  const html = String(<ErrorSummary form={{ ...refused, errors: { form: 'Nein.', ...refused.errors } }} />)
  expect(html).toContain('Bitte prüfen Sie eine Angabe')
  expect(html).toMatch(/<p>Nein\.<\/p><ul><li><a href="#field-email">/)
  expect(String(<ErrorSummary form={{ ...blank, errors: { form: 'Nein.' } }} />)).not.toContain('<ul>')
})

test('the combobox is a plain line of text and a hidden key until the script comes', () => {
  const html = String(<Combobox form={refused} name="organisation" keyName="district" label="Organisation" />)
  expect(html).toContain('<input type="hidden" name="district" value="15085"/>')
  expect(attribute(html, 'input', 'autocomplete')).toBe('organization')
  expect(html).not.toContain('role=')
})

function attribute(html: string, element: string, name: string): string | undefined {
  return new RegExp(`<${element}[^>]* ${name}="([^"]*)"`).exec(html)?.[1]
}
