import { labelSheets } from '../../templates/pdf/label-catalogue.ts'
import { faceSize } from '../../templates/pdf/label-sheets.ts'
import { starterDesign } from '../../templates/pdf/starter-designs.ts'
import type { Deps } from '../deps.ts'
import { deskInput } from '../domain/checkin/desk-input.ts'
import { openDesk } from '../domain/checkin/open-desk.ts'
import { beginPrinting } from '../domain/papers/begin-printing.ts'
import { printingInput } from '../domain/papers/printing-input.ts'
import { createDesign } from '../domain/papers/save-design.ts'
import type { Actor } from '../lib/actor.ts'

type Uses = Pick<Deps, 'store' | 'clock' | 'ids' | 'keys' | 'closing'>

/** The badges of everybody who is registered by now: whoever comes, changes or leaves later shows as a change since then. */
export async function seedBadges(deps: Uses, staff: Actor, eventId: string): Promise<void> {
  const sheet = 'avery-l4785'
  const design = starterDesign('classic', faceSize(labelSheets[sheet]), { photo: true })
  await createDesign(deps, staff, { eventId, design: { name: 'Namensschild', design } })
  const order = printingInput.parse({ print: { sheet }, absent: false, reissue: false })
  await beginPrinting(deps, staff, { eventId, submission: deps.ids.next(), chosen: [], order })
}

/** A desk at which helpers practise: nothing they scan is counted. */
export async function seedRehearsal(deps: Uses, staff: Actor, eventId: string): Promise<void> {
  const desk = deskInput.parse({ label: 'Foyer', sessionId: null, rehearsal: true })
  await openDesk(deps, staff, { eventId, desk })
}
