import type { Logo } from '../../../templates/pdf/badge-props.ts'
import type { Deps } from '../../deps.ts'
import type { EventRecord } from '../events/read-event.ts'
import { readFile } from '../files/read-file.ts'

/** The logo of the host of an event. Undefined: it has none. */
export async function hostLogo(
  { store }: Pick<Deps, 'store'>,
  { host, hostId }: Pick<EventRecord, 'host' | 'hostId'>,
): Promise<Logo | undefined> {
  const { logo } = host.letterhead
  const file = logo && (await readFile({ store }, { hostId, sha256: logo.sha256 }))
  return file && logo ? { ...logo, bytes: file.bytes } : undefined
}
