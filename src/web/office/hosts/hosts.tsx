import { Hono } from 'hono'
import { editHost } from '../../../domain/organisations/edit-host.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { hostInput } from '../../../domain/organisations/host-input.ts'
import { inLanguage, type Language, type WordPair, words } from '../../../lib/languages.ts'
import type { AppEnv } from '../../env.ts'
import { LinkLine } from '../../ui/link-line.tsx'
import { group, legend, row, within } from '../forms/form-fields.tsx'
import { formRoutes } from '../forms/form-routes.tsx'
import { area, areas, line, lines, mail, phone } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { type OfficeLayout, officeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { ofHost } from './of-host.tsx'

const required = true
const contact = (name: WordPair, phoneLabel: WordPair, email: WordPair) => ({
  name: { kind: line(), label: name, required },
  ...row({
    phone: { kind: phone(), label: phoneLabel, required },
    email: { kind: mail(), label: email, required },
  }),
})
const self = legend(['Wer wir sind', 'Who we are'])
const reached = legend(['Wie man uns erreicht', 'How to reach us'])

const form = officeForm(hostInput, {
  ...within(self, {
    name: { kind: lines(), label: ['Name', 'Name'], required },
    shortName: { kind: line(), label: ['Kurzname', 'Short name'], required },
  }),
  ...within(reached, {
    contact: { parts: contact(['Ansprechstelle', 'Contact office'], ['Telefon', 'Phone'], ['E-Mail', 'E-mail']) },
    organizerEmail: {
      kind: mail(),
      label: ['Postfach für Kalendereinladungen (freiwillig)', 'Mailbox for calendar invitations (optional)'],
      hint: [
        'Nur, wenn es jemand liest: Antworten auf Einladungen gehen dorthin. Neue Veranstaltungen laden dann ein, statt eine Datei zu senden.',
        'Only if somebody reads it: answers to invitations go there. New events then invite instead of sending a file.',
      ],
    },
  }),
  notices: {
    parts: {
      ...within(self, { address: { kind: area({ rows: 4 }), label: ['Anschrift', 'Address'], required } }),
      ...group(['Datenschutz', 'Privacy'], {
        dataProtectionOfficer: {
          parts: contact(
            ['Datenschutzbeauftragte: Name oder Stelle', 'Data protection officer: name or office'],
            ['Datenschutzbeauftragte: Telefon', 'Data protection officer: phone'],
            ['Datenschutzbeauftragte: E-Mail', 'Data protection officer: e-mail'],
          ),
        },
        supervisoryAuthority: {
          kind: areas({ rows: 2 }),
          label: ['Aufsichtsbehörde', 'Supervisory authority'],
          required,
        },
        legalBasis: { kind: areas({ rows: 4 }), label: ['Rechtsgrundlage', 'Legal basis'], required },
      }),
      ...group(['Impressum', 'Imprint'], {
        imprint: {
          kind: areas({ rows: 10 }),
          label: ['Impressum', 'Imprint'],
          hint: [
            'Leerzeile: neuer Absatz. **fett**, *kursiv*, [Text](https://…).',
            'Empty line: new paragraph. **bold**, *italic*, [text](https://…).',
          ],
          required,
        },
      }),
    },
  },
})

/** What a host says of itself on every page, in letters and on the legal pages. */
export const hosts = new Hono<AppEnv>()
  .get('/office/host', (c) => {
    const [first, ...others] = c.var.hosts
    if (first && others.length === 0) return c.redirect(`/office/hosts/${first.id}`, 303)
    return c.html(<HostList layout={officeLayout(c)} hosts={c.var.hosts} />)
  })
  .route(
    '/',
    formRoutes(ofHost, {
      at: '',
      form,
      title: (_, language) => text(language).title,
      lead: (host, language) => <Elsewhere host={host} language={language} />,
      values: (host) => form.values(host, {}),
      save: (c, { about: { id }, value }) => editHost(c.env, c.var.staff, { id, host: value }),
    }),
  )

/** The hosts somebody works for, where there is more than one. */
function HostList({ layout, hosts }: { layout: OfficeLayout; hosts: readonly Host[] }) {
  const t = text(layout.language)
  return (
    <OfficePage layout={layout} title={t.hosts}>
      <h1>{t.hosts}</h1>
      <ul>
        {hosts.map(({ id, name }) => (
          <li>
            <a href={`/office/hosts/${id}`}>{inLanguage(name, layout.language)}</a>
          </li>
        ))}
      </ul>
    </OfficePage>
  )
}

function Elsewhere({ host, language }: { host: Host; language: Language }) {
  const t = text(language)
  return (
    <>
      <p>
        {t.where} <a href={`/hosts/${host.slug}/imprint`}>{t.imprint}</a>,{' '}
        <a href={`/hosts/${host.slug}/privacy`}>{t.privacy}</a>
      </p>
      <LinkLine href={`/office/hosts/${host.id}/letterhead`} label={t.letterhead} />
      <LinkLine href={`/office/hosts/${host.id}/accessibility`} label={t.accessibility} />
      <LinkLine href={`/office/hosts/${host.id}/staff`} label={['Wer hier arbeitet', 'Who works here']} />
    </>
  )
}

const text = words({
  title: ['Veranstalter', 'Host'],
  hosts: ['Veranstalter', 'Hosts'],
  where: [
    'Diese Angaben stehen auf jeder Seite, in jedem Brief und hier:',
    'These details stand on every page, in every letter and here:',
  ],
  imprint: ['Impressum', 'Imprint'],
  privacy: ['Datenschutz', 'Privacy'],
  letterhead: ['Briefkopf: Logo und Zeilen der Schreiben', 'Letterhead: logo and lines of letters'],
  accessibility: ['Erklärung zur Barrierefreiheit', 'Accessibility statement'],
})
