import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import type { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import { writeFacts, writeTable } from '../../../src/formats/pdf/write-table.ts'
import { writeHeading, writeParagraph } from '../../../src/formats/pdf/write-text.ts'
import { dayInWords } from '../../../src/lib/dates.ts'
import { wordOf } from '../../../src/lib/languages.ts'
import { type Group, groups, type PersonField } from '../../../src/lib/person/person-field.ts'
import { type FieldName, fieldOf } from '../../../src/lib/person/person-values.ts'
import { askedOf, choicesOf, labelOf } from '../../../src/lib/person/person-words.ts'
import { choiceWords } from '../../forms/choice-words.ts'
import { privacyWords } from '../../forms/privacy-words.ts'
import { points } from '../scale-design.ts'
import { writeLetterhead } from './letterhead.ts'
import { type PaperProps, paperDocument } from './paper-document.ts'
import { registrationFormWords } from './registration-form-words.ts'
import { writeSignatureLine } from './signature-line.ts'
import { writeTicks } from './write-ticks.ts'

/** What the form asks beside the person; a list of fewer than two is no choice. */
export type RegistrationFormProps = PaperProps & {
  deadline: string
  /** Where it is sent: lines. */
  returnTo: string
  /** The page with the same form. */
  online: string
  categories: readonly string[]
  attendance: readonly string[]
  sessions: readonly string[]
  /** Whether it asks for consent to photographs. */
  photos: boolean
  erasedOn: string
  privacyVersion: string
}

/** The form by which people register by letter or fax: the questions of the page, in its words and order. */
export function registrationForm(props: RegistrationFormProps): ReadableStream<Uint8Array> {
  const document = paperDocument(props, { name: registrationFormWords(props.language).title })
  return pdfStream(document, written(document, props))
}

async function* written(document: TaggedDocument, props: RegistrationFormProps): AsyncGenerator<void> {
  const { language, event, host } = props
  await writeLetterhead(document, host, language)
  writeOpening(document, props)
  for (const group of Object.keys(groups) as Group[]) {
    if (group === 'more') writeChoices(document, props)
    yield* writeGroup(document, props, group)
  }
  writeEnd(document, props, event.title)
}

/** What is chosen, then lines, then room for more, and last what somebody agrees to. */
async function* writeGroup(
  document: TaggedDocument,
  { language, photos }: RegistrationFormProps,
  group: Group,
): AsyncGenerator<void> {
  const asked = askedOf('paper', group)
  const ofKind = (...kinds: PersonField['kind'][]) => asked.filter((name) => kinds.includes(fieldOf(name).kind))
  const label = (name: FieldName) => labelOf(name, language)
  writeHeading(document, 2, wordOf(groups[group], language))
  for (const name of ofKind('choice')) {
    writeParagraph(document, label(name), { size: 9, after: 3 })
    writeTicks(
      document,
      choicesOf(fieldOf(name), language).map((choice) => choice.label),
    )
  }
  const lines = ofKind('line', 'organisation', 'address', 'phone')
  if (lines.length > 0) yield* writeFields(document, lines.map(label))
  for (const name of ofKind('paragraph')) {
    yield* writeFields(document, [label(name)], points(20))
    const { hint } = fieldOf(name)
    if (hint) writeParagraph(document, wordOf(hint, language), { size: 8.5, after: 8 })
  }
  const ticks = ofKind('consent').flatMap((name) => {
    const { consent, hint } = fieldOf(name)
    if (!consent || !hint || (consent.ifPhotos && !photos)) return []
    return [`${wordOf(consent.sentence, language)} ${wordOf(hint, language)}`]
  })
  if (ticks.length > 0) writeTicks(document, ticks)
}

function writeOpening(document: TaggedDocument, props: RegistrationFormProps): void {
  const { language, event, deadline, returnTo, online } = props
  const t = registrationFormWords(language)
  writeHeading(document, 1, t.title)
  writeFacts(document, [
    [t.event, event.title],
    [t.date, event.date],
    [t.place, event.place],
    [t.until, deadline],
    [t.returnTo, returnTo],
    [t.online, online],
  ])
  writeParagraph(document, t.onePerson, { size: 9.5 })
}

/** Each field with its label on the left and room to write in block letters. */
function writeFields(
  document: TaggedDocument,
  labels: readonly string[],
  rowHeight = points(8.5),
): AsyncGenerator<void> {
  return writeTable(document, {
    boxes: true,
    rowHeight,
    columns: [
      { title: '', share: 5, cell: (label: string) => label, namesRow: true },
      { title: '', share: 12, cell: () => '' },
    ],
    rows: labels,
  })
}

function writeChoices(document: TaggedDocument, props: RegistrationFormProps): void {
  const t = choiceWords(props.language)
  const asked = [
    [t.category, props.categories.length > 1 ? props.categories : []],
    [t.attendance, props.attendance.length > 1 ? props.attendance : []],
    [t.sessions, props.sessions],
  ] as const
  if (asked.every(([, choices]) => choices.length === 0)) return
  writeHeading(document, 2, t.title)
  for (const [question, choices] of asked) {
    if (choices.length === 0) continue
    writeHeading(document, 3, question, { size: 9.5 })
    writeTicks(document, choices)
  }
}

function writeEnd(document: TaggedDocument, props: RegistrationFormProps, event: string): void {
  const { language, host, erasedOn, privacyVersion } = props
  const t = registrationFormWords(language)
  const privacy = privacyWords(language)
  writeHeading(document, 2, privacy.title)
  const version = `${privacy.whole}: ${t.whole} (${privacy.version(dayInWords(privacyVersion, language))})`
  writeParagraph(document, `${privacy.short(host.name, erasedOn)} ${version}`, { size: 8.5 })
  writeSignatureLine(document, { sentence: t.registers(event), below: t.signature })
}
