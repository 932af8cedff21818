import { Hono } from 'hono'
import { enforcementBodies } from '../../../domain/organisations/enforcement-bodies.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { daysToCome, stateAccessibility } from '../../../domain/organisations/state-accessibility.ts'
import { nothingStated, type StatementInput, statementInput } from '../../../domain/organisations/statement-input.ts'
import { missingExplanations, missingStatement } from '../../../domain/organisations/unfinished-host.ts'
import { type Language, type WordPair, words } from '../../../lib/languages.ts'
import type { AppEnv } from '../../env.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { statementWords } from '../../ui/statement-words.ts'
import { select } from '../forms/choice-kinds.tsx'
import { group, row } from '../forms/form-fields.tsx'
import { formRoutes } from '../forms/form-routes.tsx'
import { areas, date, line, mail, phone } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { rows } from '../forms/rows.tsx'
import { NotSaved } from '../forms/submitted.ts'
import { MissingItems } from './missing-items.tsx'
import { ofHost } from './of-host.tsx'

const notYet: WordPair = ['noch nicht angegeben', 'not stated yet']
const bodies: Record<string, WordPair> = {
  '': notYet,
  none: [
    'keine: Wir sind keine öffentliche Stelle im Sinne der Gleichstellungsgesetze',
    'none: we are no public body under the equality acts',
  ],
  ...Object.fromEntries(enforcementBodies.map(({ id, of }) => [id, [of, of] as const])),
}

const link = () => line({ type: 'url', maxlength: 500 })

const exceptions = rows<StatementInput['exceptions'][number]>()(
  {
    what: {
      kind: areas({ rows: 2, maxlength: 1000 }),
      label: ['Beschreibung', 'Description'],
      hint: ['Was ist nicht barrierefrei, und warum?', 'What is not accessible, and why?'],
    },
    reason: {
      kind: select({ '': ['bitte wählen', 'please choose'], ...statementWords.reasons }),
      label: ['Grund', 'Reason'],
    },
    alternative: {
      kind: areas({ rows: 2, maxlength: 1000 }),
      label: ['Alternative', 'Alternative'],
      hint: ['Wo findet man dasselbe ohne Barriere?', 'Where is the same found without a barrier?'],
    },
  },
  {
    by: ['what.de', 'what.en', 'alternative.de', 'alternative.en'],
    legend: ['Ausnahme', 'Exception'],
    blank: { what: { de: '' } },
  },
)

const form = officeForm(
  statementInput,
  {
    ...group(['Wer zuständig ist', 'Who is in charge'], {
      body: {
        kind: select(bodies),
        label: ['Öffentliche Stelle des Bundes oder eines Landes', 'Public body of the Bund or of a Land'],
        hint: [
          'Landkreise, Städte und Gemeinden wählen ihr Land. Danach steht auf der Seite, an wen man sich wenden kann, wenn eine Barriere bleibt.',
          'Districts, towns and municipalities choose their Land. By it the page says whom people can turn to when a barrier stays.',
        ],
      },
      elsewhere: {
        kind: link(),
        label: ['Adresse Ihrer eigenen Erklärung (freiwillig)', 'Address of your own statement (optional)'],
        hint: [
          'Wenn Ihre Erklärung schon anderswo steht und diese Seiten einschließt.',
          'If your statement stands elsewhere already and covers these pages.',
        ],
      },
    }),
    ...group(['Prüfung und Ergebnis', 'Assessment and result'], {
      ...row({
        madeOn: { kind: date, label: ['Erklärung erstellt am', 'Statement made on'] },
        reviewedOn: { kind: date, label: ['Zuletzt überprüft am', 'Last reviewed on'] },
      }),
      method: {
        kind: select({ '': notYet, ...statementWords.methods }),
        label: ['Art der Prüfung', 'Method of the assessment'],
      },
      assessor: {
        kind: line({ maxlength: 200 }),
        label: ['Geprüft von', 'Assessed by'],
        hint: ['Name der Stelle, wenn Dritte geprüft haben.', 'Name, if a third party assessed.'],
      },
      result: {
        kind: select({ '': notYet, ...statementWords.results }),
        label: ['Ergebnis', 'Result'],
      },
    }),
    ...group(['Nicht barrierefreie Inhalte', 'Content that is not accessible'], {
      exceptions: {
        kind: exceptions,
        label: ['Ausnahmen', 'Exceptions'],
        above: (_: Host, language) => <p class="muted">{text(language).rows}</p>,
      },
    }),
    ...group(['Barrieren melden', 'Reporting barriers'], {
      feedback: {
        parts: {
          name: {
            kind: line({ maxlength: 120 }),
            label: ['Ansprechstelle für Barrieren (freiwillig)', 'Contact for barriers (optional)'],
            hint: ['Leer: die Ansprechstelle des Veranstalters.', 'Empty: the contact office of the host.'],
          },
          ...row({
            phone: { kind: phone({ maxlength: 60 }), label: ['Telefon für Barrieren', 'Phone for barriers'] },
            email: { kind: mail(), label: ['E-Mail für Barrieren', 'E-mail for barriers'] },
          }),
        },
      },
    }),
    ...group(['Leichte Sprache und Gebärdensprache', 'Easy German and sign language'], {
      easyLanguage: {
        kind: link(),
        label: ['Adresse in Leichter Sprache', 'Address in Easy German (Leichte Sprache)'],
        hint: ['Steht dann am Fuß jeder Seite.', 'Then stands at the foot of every page.'],
      },
      signLanguage: {
        kind: link(),
        label: ['Adresse in Deutscher Gebärdensprache (DGS)', 'Address in German Sign Language (DGS)'],
        hint: ['Steht dann am Fuß jeder Seite.', 'Then stands at the foot of every page.'],
      },
    }),
    ...group(['Was Sie noch sagen möchten', 'What else you want to say'], {
      ownWords: {
        kind: areas({ rows: 4, maxlength: 4000 }),
        label: ['Hinweise', 'Remarks'],
        hint: [
          'Leerzeile: neuer Absatz. **fett**, *kursiv*, [Text](https://…).',
          'Empty line: new paragraph. **bold**, *italic*, [text](https://…).',
        ],
      },
    }),
  },
  {
    sentences: words({
      'reviewed-before-made': [
        (label: string) => `„${label}“ liegt vor dem Tag, an dem die Erklärung erstellt wurde.`,
        (label: string) => `“${label}” is before the day on which the statement was made.`,
      ],
      'assessed-by-oneself': [
        () => 'Eine Prüfstelle gehört zur Prüfung durch Dritte. Bitte wählen Sie diese, oder leeren Sie das Feld.',
        () => 'An assessor belongs to an assessment by a third party. Please choose that, or empty the field.',
      ],
      'too-many-exceptions': [
        () => 'Mehr als 30 Ausnahmen fasst die Erklärung nicht. Bitte fassen Sie einige zusammen.',
        () => 'A statement holds no more than 30 exceptions. Please put some of them together.',
      ],
      'full-with-exceptions': [
        () => 'Vollständig vereinbar sind Seiten nur ohne die Ausnahmen, die unten stehen.',
        () => 'Pages conform fully only without the exceptions that stand below.',
      ],
    }),
  },
)

/** What a host states about the accessibility of its pages. */
export const accessibility = new Hono<AppEnv>().route(
  '/',
  formRoutes(ofHost, {
    at: '/accessibility',
    form,
    title: (_, language) => text(language).title,
    lead: (host, language) => <StillMissing host={host} language={language} />,
    values: (host) => form.values(host.accessibility ?? nothingStated, host),
    save: async (c, { about: host, value }) => {
      const ahead = daysToCome(value, c.env.clock.now())
      const { toCome } = text(c.var.language)
      if (ahead.length > 0) throw new NotSaved(Object.fromEntries(ahead.map((day) => [day, toCome(day === 'madeOn')])))
      await stateAccessibility(c.env, c.var.staff, { hostId: host.id, statement: value })
    },
    back: '',
  }),
)

function StillMissing({ host, language }: { host: Host; language: Language }) {
  const t = text(language)
  const missing = [...missingStatement(host.accessibility), ...missingExplanations(host.accessibility)]
  return (
    <>
      <p>{t.what}</p>
      <LinkLine
        href={`/hosts/${host.slug}/accessibility`}
        label={['So steht es auf der Seite', 'As it stands on the page']}
      />
      {missing.length > 0 && (
        <>
          <p>{t.missing}</p>
          <MissingItems host={host} items={missing} language={language} />
        </>
      )}
    </>
  )
}

const text = words({
  title: ['Erklärung zur Barrierefreiheit', 'Accessibility statement'],
  what: [
    'Öffentliche Stellen erklären hier, wie barrierefrei ihre Seiten sind (§ 12b BGG, § 7 BITV 2.0 und die Gesetze der Länder). Es steht nur da, was Sie angeben; was fehlt, steht auch öffentlich als fehlend da.',
    'Public bodies state here how accessible their pages are (§ 12b BGG, § 7 BITV 2.0 and the acts of the Länder). Only what you enter is stated; what is missing is said to be missing in public, too.',
  ],
  missing: ['Noch nicht angegeben:', 'Not stated yet:'],
  rows: [
    'Ist nichts ausgenommen, bleibt dies leer. Eine Ausnahme, deren Felder Sie leeren, entfällt.',
    'Where nothing is excepted, this stays empty. An exception whose fields you empty is gone.',
  ],
  toCome: [
    (made: boolean) =>
      `Der Tag, an dem die Erklärung ${made ? 'erstellt' : 'überprüft'} wurde, kann nicht erst noch kommen.`,
    (made: boolean) => `The day on which the statement was ${made ? 'made' : 'reviewed'} cannot be yet to come.`,
  ],
})
