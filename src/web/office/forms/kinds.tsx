import type { Language, LanguageMap } from '../../../lib/languages.ts'
import { words } from '../../../lib/languages.ts'
import { mailAddress } from '../../../lib/mail-address.ts'
import { signedNumber, wholeNumber } from '../../../lib/numbers.ts'
import { doubtWords } from '../../ui/address-words.ts'
import { AskedAddress } from '../../ui/asked-address.tsx'
import type { FieldProps } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import type { FormValues } from '../../ui/form.ts'
import { DateField, HiddenField, TextArea, TextField, type TextFieldProps, TimeField } from '../../ui/text-fields.tsx'
import type { Kind } from './form-spec.ts'

type Text = Kind<string | null | undefined>
type LineProps = Pick<TextFieldProps, 'type' | 'autocomplete' | 'inputmode' | 'lang' | 'list' | 'maxlength' | 'width'>
type AreaProps = { rows?: number; maxlength?: number; lang?: Language }

/** One line of text. */
export const line = (more: LineProps = {}): Text => text((props) => <TextField {...props} {...more} />)

/** An address; whether it is meant so is asked back once where it looks like a slip. */
export const mail = (more: LineProps = {}): Text => ({
  ...text((props) => (
    <>
      <TextField {...props} type="email" {...more} />
      <AskedAddress {...props} />
    </>
  )),
  doubt: doubtOfAddress,
})

/** A `doubt` of an address in the control `name`. */
export function doubtOfAddress(values: FormValues, name: string, language: Language) {
  const address = mailAddress(values[name] ?? '')
  const sentence = address && doubtWords(address, values[`${name}Sure`], language)
  return sentence ? { name, sentence } : undefined
}
export const phone = (more: LineProps = {}): Text => line({ type: 'tel', ...more })

/** Several lines of text. */
export const area = (more: AreaProps = {}): Text => text((props) => <TextArea {...props} {...more} />)

/** A calendar day. */
export const date: Text = text((props) => <DateField {...props} />)

/** A time of day. */
export const time: Text = text((props) => <TimeField {...props} />)

/** A value that travels with the form unseen. */
export const hidden: Text = text(({ form, name }) => <HiddenField name={name} value={form.values[name] ?? ''} />)

/** A whole number; an empty field is null, for "no limit" and the like. */
export function number(more: LineProps = {}, read = wholeNumber): Kind<number | null | undefined> {
  return {
    // What is no number at all no schema takes.
    read: (values, name) => (values[name]?.trim() ? (read(values[name]) ?? Number.NaN) : null),
    write: (value, name) => ({ [name]: value == null ? '' : String(value) }),
    draw: (props) => <TextField {...props} inputmode="numeric" maxlength={12} width="short" {...more} />,
  }
}

/** A whole number that can be less than nothing. */
export const signed = (more: LineProps = {}) => number(more, signedNumber)

/** One file; it is read by the form that has it, see `submitted`. Shown of a record is nothing. */
export function file(accept: readonly string[]): Kind<unknown> {
  return {
    read: (_, name, __, files) => files[name],
    write: () => ({}),
    draw: (props) => <FileField {...props} accept={accept} />,
  }
}

/** A line in German and one in English, which may be left out. Hint and duty are the German one's. */
export const lines = (more: LineProps = {}): Kind<LanguageMap | null | undefined> =>
  inBoth((props) => <TextField {...props} {...more} />)

/** The same with several lines; `english` where the English one differs. */
export const areas = (more: AreaProps = {}, english: AreaProps = more): Kind<LanguageMap | null | undefined> =>
  inBoth((props, language) => <TextArea {...props} {...(language === 'de' ? more : english)} />)

function text(draw: (props: FieldProps) => unknown): Text {
  return {
    read: (values, name) => values[name]?.trim() ?? '',
    write: (value, name) => ({ [name]: value ?? '' }),
    draw: (props) => <>{draw(props)}</>,
  }
}

function inBoth(draw: (props: FieldProps, language: Language) => unknown): Kind<LanguageMap | null | undefined> {
  return {
    read: (values, name) => ({ de: values[`${name}.de`]?.trim() ?? '', en: values[`${name}.en`]?.trim() || undefined }),
    write: (value, name) => ({ [`${name}.de`]: value?.de ?? '', [`${name}.en`]: value?.en ?? '' }),
    labels: (label, language) => ({ '.de': both(language).german(label), '.en': both(language).english(label) }),
    draw: ({ form, name, labels, hint, required }) => (
      <>
        {draw({ form, name: `${name}.de`, label: labels['.de'], hint, required }, 'de')}
        {draw({ form, name: `${name}.en`, label: labels['.en'] }, 'en')}
      </>
    ),
  }
}

const both = words({
  german: [(label: string) => `${label} auf Deutsch`, (label: string) => `${label} in German`],
  english: [
    (label: string) => `${label} auf Englisch (freiwillig)`,
    (label: string) => `${label} in English (optional)`,
  ],
})
