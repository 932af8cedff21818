import type { StaffMember } from '../../../domain/access/find-staff.ts'
import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { defaultZone, longDate } from '../../../lib/dates.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DefinitionList } from '../../ui/definition-list.tsx'
import { Table } from '../../ui/table.tsx'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'
import { RemovalCard } from '../removal-card.tsx'

type StaffPageProps = { layout: OfficeLayout; host: Host; staff: readonly StaffMember[]; self: string }

/** Everybody who works in the office of a host; a click leads to the end of it. */
export function StaffPage({ layout, host, staff, self }: StaffPageProps) {
  const { language } = layout
  const t = text(language)
  return (
    <OfficePage layout={layout} title={t.title}>
      <div class="stack">
        <p class="muted">{inLanguage(host.name, language)}</p>
        <h1>{t.title}</h1>
        <p>{t.what}</p>
      </div>
      <Table<StaffMember>
        caption={t.title}
        captionHidden
        rows={staff}
        empty=""
        columns={[
          {
            title: t.email,
            heading: true,
            cell: ({ userId, email }) =>
              userId === self ? (
                <>
                  {email} <span class="muted">{t.self}</span>
                </>
              ) : (
                <a href={`/office/hosts/${host.id}/staff/${userId}`}>{email}</a>
              ),
          },
          { title: t.since, cell: ({ since }) => longDate(since, defaultZone, language) },
        ]}
      />
      <Back host={host} to="" label={t.backToHost} />
    </OfficePage>
  )
}

/** One of them, and what it means to remove them. */
export function StaffMemberPage({ layout, host, member }: { layout: OfficeLayout; host: Host; member: StaffMember }) {
  const t = text(layout.language)
  return (
    <OfficePage layout={layout} title={`${t.remove}: ${member.email}`}>
      <div class="stack">
        <p class="muted">{inLanguage(host.name, layout.language)}</p>
        <h1>{t.remove}</h1>
      </div>
      <DefinitionList
        items={[
          [t.email, member.email],
          [t.since, longDate(member.since, defaultZone, layout.language)],
        ]}
      />
      <RemovalCard
        action={`/office/hosts/${host.id}/staff/${member.userId}/removal`}
        title={t.means}
        hint={t.removes}
        button={t.removeNow}
      />
      <Back host={host} to="/staff" label={t.back} />
    </OfficePage>
  )
}

function Back({ host, to, label }: { host: Host; to: string; label: string }) {
  return (
    <ButtonRow>
      <ButtonLink look="quiet" icon="back" href={`/office/hosts/${host.id}${to}`}>
        {label}
      </ButtonLink>
    </ButtonRow>
  )
}

const text = words(
  {
    title: 'Wer hier arbeitet',
    what: 'Alle, die das Büro dieses Veranstalters öffnen können. Wählen Sie jemanden aus, um den Zugang zu beenden; Ihren eigenen beendet jemand anderes.',
    email: 'E-Mail-Adresse',
    self: '(das sind Sie)',
    since: 'Dabei seit',
    backToHost: 'Zum Veranstalter',
    back: 'Zu allen',
    remove: 'Zugang beenden',
    means: 'Was das bedeutet',
    removes:
      'Die Person öffnet das Büro dieses Veranstalters ab sofort nicht mehr und wird überall abgemeldet, wenn sie für keinen anderen arbeitet. Was sie getan hat, bleibt im Protokoll.',
    removeNow: 'Zugang beenden',
  },
  {
    title: 'Who works here',
    what: 'Everybody who can open the office of this host. Choose somebody to end their access; your own is ended by somebody else.',
    email: 'E-mail address',
    self: '(that is you)',
    since: 'Here since',
    backToHost: 'To the host',
    back: 'To everybody',
    remove: 'End access',
    means: 'What that means',
    removes:
      'The person no longer opens the office of this host from now on, and is signed out everywhere if they work for no other one. What they did stays in the audit trail.',
    removeNow: 'End access',
  },
)
