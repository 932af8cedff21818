import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField } from '../../ui/file-field.tsx'
import type { FormState } from '../../ui/form.ts'
import { PostForm } from '../../ui/post-form.tsx'
import { TextArea } from '../../ui/text-fields.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

type LetterheadPageProps = { layout: OfficeLayout; form: FormState; host: Host }

/** The logo and the lines above and below every letter and paper of a host. */
export function LetterheadPage({ layout, form, host }: LetterheadPageProps) {
  const { language } = layout
  const t = text(language)
  const label = letterheadLabels(language)
  const here = `/office/hosts/${host.id}`
  return (
    <OfficePage layout={layout} title={t.title} hasErrors={Object.keys(form.errors).length > 0}>
      <ErrorSummary form={form} />
      <div class="stack">
        <p class="muted">{inLanguage(host.name, language)}</p>
        <h1>{t.title}</h1>
        <p>{t.where}</p>
      </div>
      <Logo form={form} host={host} />
      <Card title={t.lines}>
        <PostForm action={`${here}/letterhead`}>
          <TextArea form={form} name="sender" label={label.sender} hint={t.senderHint} rows={3} />
          <TextArea form={form} name="footer" label={label.footer} hint={t.footerHint} rows={3} />
          <ButtonRow>
            <Button>{t.save}</Button>
            <ButtonLink look="quiet" href={here}>
              {t.back}
            </ButtonLink>
          </ButtonRow>
        </PostForm>
      </Card>
    </OfficePage>
  )
}

function Logo({ form, host }: Omit<LetterheadPageProps, 'layout'>) {
  const { language } = form
  const t = text(language)
  const { logo } = host.letterhead
  const here = `/office/hosts/${host.id}/logo`
  return (
    <Card title={t.logo}>
      {logo ? (
        <p class="paper">
          <img
            class="logo"
            src={`/hosts/${host.slug}/logo?v=${logo.sha256}`}
            alt={inLanguage(host.name, language)}
            width={logo.width}
            height={logo.height}
          />
        </p>
      ) : (
        <p>{t.none}</p>
      )}
      <PostForm action={here} upload>
        <FileField
          form={form}
          name="logo"
          label={letterheadLabels(language).logo}
          hint={t.logoHint}
          accept={['image/png', 'image/jpeg']}
        />
        <ButtonRow>
          <Button look="secondary">{t.upload}</Button>
        </ButtonRow>
      </PostForm>
      {logo && (
        <PostForm action={`${here}/removal`}>
          <ButtonRow>
            <Button look="danger">{t.remove}</Button>
          </ButtonRow>
        </PostForm>
      )}
    </Card>
  )
}

/** The labels of the letterhead's fields; errors call the field by the same name. */
export const letterheadLabels = words(
  { sender: 'Absenderzeilen', footer: 'Fußzeilen', logo: 'Bilddatei' },
  { sender: 'Lines of the sender', footer: 'Lines at the foot', logo: 'Picture file' },
)

export function logoMissing(language: Parameters<typeof text>[0]): string {
  return text(language).missing
}

const text = words(
  {
    title: 'Briefkopf',
    where: 'Logo und Zeilen stehen in jedem Schreiben und auf allem, was gedruckt wird.',
    logo: 'Logo',
    none: 'Noch ohne Logo: Am Kopf steht der Name des Veranstalters.',
    logoHint: 'PNG oder JPEG bis 512 KB, am besten mit weißem Grund und mindestens 600 Pixel breit.',
    upload: 'Logo hochladen',
    remove: 'Logo entfernen',
    missing: 'Bitte wählen Sie zuerst eine Bilddatei aus.',
    lines: 'Zeilen',
    senderHint: 'Anschrift, Telefon, Internet; bis zu sechs Zeilen.',
    footerHint: 'Was Schreiben tragen müssen: Rechtsform, Register, Vertretung; bis zu sechs Zeilen.',
    save: 'Speichern',
    back: 'Zurück zum Veranstalter',
  },
  {
    title: 'Letterhead',
    where: 'Logo and lines stand in every letter and on everything that is printed.',
    logo: 'Logo',
    none: 'No logo yet: the name of the host stands at the head.',
    logoHint: 'PNG or JPEG up to 512 KB, best on white and at least 600 pixels wide.',
    upload: 'Upload the logo',
    remove: 'Remove the logo',
    missing: 'Please choose a picture file first.',
    lines: 'Lines',
    senderHint: 'Address, telephone, website; up to six lines.',
    footerHint: 'What letters have to say: legal form, register, who represents; up to six lines.',
    save: 'Save',
    back: 'Back to the host',
  },
)
