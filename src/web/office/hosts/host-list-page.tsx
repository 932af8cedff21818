import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import type { OfficeLayout } from '../office-layout.ts'
import { OfficePage } from '../office-page.tsx'

/** The hosts somebody works for, where there is more than one. */
export function HostListPage({ layout, hosts }: { layout: OfficeLayout; hosts: readonly Host[] }) {
  const t = text(layout.language)
  return (
    <OfficePage layout={layout} title={t.title}>
      <h1>{t.title}</h1>
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

const text = words({ title: 'Veranstalter' }, { title: 'Hosts' })
