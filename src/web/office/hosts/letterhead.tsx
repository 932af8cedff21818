import { Hono } from 'hono'
import { z } from 'zod'
import type { Upload } from '../../../domain/files/checked-file.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { letterheadInput, setLetterhead, setLogo } from '../../../domain/organisations/set-letterhead.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import type { AppEnv, Context } from '../../env.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostButton } from '../../ui/post-button.tsx'
import { FormPart } from '../forms/form-page.tsx'
import { area, file } from '../forms/kinds.tsx'
import { officeForm } from '../forms/office-form.ts'
import { submitted } from '../forms/submitted.ts'
import { OfficePage } from '../office-page.tsx'
import { hostOf, ofHost } from './of-host.tsx'

const linesForm = officeForm(letterheadInput, {
  sender: {
    kind: area({ rows: 3 }),
    label: ['Absenderzeilen', 'Lines of the sender'],
    hint: ['Anschrift, Telefon, Internet; bis zu sechs Zeilen.', 'Address, telephone, website; up to six lines.'],
  },
  footer: {
    kind: area({ rows: 3 }),
    label: ['Fußzeilen', 'Lines at the foot'],
    hint: [
      'Was Schreiben tragen müssen: Rechtsform, Register, Vertretung; bis zu sechs Zeilen.',
      'What letters have to say: legal form, register, who represents; up to six lines.',
    ],
  },
})

const logoForm = officeForm(
  z.object({ logo: z.custom<Upload>((upload) => upload !== undefined, { error: 'missing' }) }),
  {
    logo: {
      kind: file(['image/png', 'image/jpeg']),
      label: ['Bilddatei', 'Picture file'],
      hint: [
        'PNG oder JPEG bis 512 KB, am besten mit weißem Grund und mindestens 600 Pixel breit.',
        'PNG or JPEG up to 512 KB, best on white and at least 600 pixels wide.',
      ],
    },
  },
  {
    refusals: { 'file-too-large': 'logo', 'file-type': 'logo' },
    sentences: words({
      missing: [() => 'Bitte wählen Sie zuerst eine Bilddatei aus.', () => 'Please choose a picture file first.'],
    }),
  },
)

/** What stands at the head and the foot of a host's letters and papers. */
export const letterhead = new Hono<AppEnv>()
  .get('/office/hosts/:id/letterhead', async (c) => page(c, await hostOf(c)))
  .post('/office/hosts/:id/letterhead', async (c) => {
    const host = await hostOf(c)
    const stored = linesForm.values(host.letterhead, {})
    const sent = await submitted(c, { ...linesForm, stored }, {}, (lines) =>
      setLetterhead(c.env, c.var.staff, { hostId: host.id, lines }),
    )
    return sent.again ? page(c, host, sent.again) : done(c, host, 'saved')
  })
  .post('/office/hosts/:id/logo', async (c) => {
    const host = await hostOf(c)
    const sent = await submitted(c, logoForm, {}, ({ logo }) =>
      setLogo(c.env, c.var.staff, { hostId: host.id, upload: logo }),
    )
    return sent.again ? page(c, host, sent.again) : done(c, host, 'saved')
  })
  .post('/office/hosts/:id/logo/removal', async (c) => {
    const host = await hostOf(c)
    await setLogo(c.env, c.var.staff, { hostId: host.id, upload: null })
    return done(c, host, 'removed')
  })

function done(c: Context, { id }: Host, what: 'saved' | 'removed') {
  return c.redirect(`/office/hosts/${id}/letterhead?done=${what}`, 303)
}

function page(c: Context, host: Host, again?: FormState) {
  const { language } = c.var
  const values = { ...linesForm.values(host.letterhead, {}), ...again?.values }
  const form = { language, values, errors: again?.errors ?? {} }
  const t = text(language)
  const here = `/office/hosts/${host.id}`
  const layout = ofHost.layout(c, host, `${here}/letterhead`)
  return c.html(
    <OfficePage layout={layout} title={t.title} hasErrors={again !== undefined}>
      <ErrorSummary form={form} />
      {ofHost.head?.({ layout, about: host, title: t.title, lead: <p>{t.where}</p> })}
      <Card title={['Logo', 'Logo']}>
        <Logo host={host} form={form} />
      </Card>
      <Card title={['Zeilen', 'Lines']}>
        <FormPart
          {...{ of: linesForm, form, about: {}, action: `${here}/letterhead`, back: here }}
          backLabel={['Zurück zum Veranstalter', 'Back to the host']}
        />
      </Card>
    </OfficePage>,
    again ? 422 : 200,
  )
}

function Logo({ host, form }: { host: Host; form: FormState }) {
  const t = text(form.language)
  const { logo } = host.letterhead
  const here = `/office/hosts/${host.id}/logo`
  return (
    <>
      {logo ? (
        <p class="paper">
          <img
            class="logo"
            src={`/hosts/${host.slug}/logo?v=${logo.sha256}`}
            alt={inLanguage(host.name, form.language)}
            width={logo.width}
            height={logo.height}
          />
        </p>
      ) : (
        <p>{t.none}</p>
      )}
      <FormPart
        {...{ of: logoForm, form, about: {}, action: here, upload: true }}
        look="secondary"
        button={['Logo hochladen', 'Upload the logo']}
      />
      {logo && <PostButton action={`${here}/removal`} look="danger" label={['Logo entfernen', 'Remove the logo']} />}
    </>
  )
}

const text = words({
  title: ['Briefkopf', 'Letterhead'],
  where: [
    'Logo und Zeilen stehen in jedem Schreiben und auf allem, was gedruckt wird.',
    'Logo and lines stand in every letter and on everything that is printed.',
  ],
  none: [
    'Noch ohne Logo: Am Kopf steht der Name des Veranstalters.',
    'No logo yet: the name of the host stands at the head.',
  ],
})
