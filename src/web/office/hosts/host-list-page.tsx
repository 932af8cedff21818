import type { Host } from '../../../domain/organisations/find-hosts.ts'
import { inLanguage, words } from '../../../lib/languages.ts'
import type { OfficeFrame } from '../frame.ts'
import { OfficePage } from '../office-page.tsx'

/** The hosts somebody works for, where there is more than one. */
export function HostListPage({ frame, hosts }: { frame: OfficeFrame; hosts: readonly Host[] }) {
  const t = text(frame.language)
  return (
    <OfficePage frame={frame} title={t.title}>
      <h1>{t.title}</h1>
      <ul>
        {hosts.map(({ id, name }) => (
          <li>
            <a href={`/office/hosts/${id}`}>{inLanguage(name, frame.language)}</a>
          </li>
        ))}
      </ul>
    </OfficePage>
  )
}

const text = words({ title: 'Veranstalter' }, { title: 'Hosts' })
