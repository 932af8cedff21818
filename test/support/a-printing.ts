import type { Deps } from '../../src/deps.ts'
import { beginPrinting } from '../../src/domain/papers/begin-printing.ts'
import type { PrintingInput } from '../../src/domain/papers/printing-input.ts'
import { createDesign } from '../../src/domain/papers/save-design.ts'
import { starterDesign } from '../../templates/pdf/starter-designs.ts'
import { office } from './an-event-with.ts'

/** Everybody on the usual sheet, each with their own design. */
export const anOrder = (more: Partial<PrintingInput> = {}): PrintingInput => ({
  ...{ print: { sheet: 'avery-l4785' }, design: '', whom: 'all', categoryId: '', role: '', absent: false },
  ...{ order: 'name', reissue: false, ...more },
})

export function aStoredDesign(deps: Deps, event: { id: string }, name = 'Klassisch'): Promise<string> {
  const design = starterDesign('classic', { width: 80, height: 50 })
  return createDesign(deps, office, { eventId: event.id, design: { name, design } })
}

export function aPrinting(deps: Deps, event: { id: string }): Promise<string> {
  return beginPrinting(deps, office, { eventId: event.id, submission: deps.ids.next(), chosen: [], order: anOrder() })
}
