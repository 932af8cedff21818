import { hour, type Instant } from '../../lib/dates.ts'
import type { Context } from '../env.ts'
import { justDone } from './just-done.ts'

/** For the address after an act: from which instant on its letters and promotions count. To be asked before it. */
export function sinceNow(c: Context): string {
  return `since=${c.env.clock.now().toString(36)}`
}

/** The instant in the address; what is long ago is told no more. */
export function sinceOf(c: Context): Instant | undefined {
  const since = Number.parseInt(justDone(c, 'since') ?? '', 36)
  const now = c.env.clock.now()
  return since <= now && since > now - hour ? since : undefined
}
