import type { Move, MovePlan } from '../../../domain/events/plan-move.ts'
import type { movedReminders } from '../../../domain/mailings/moved-reminders.ts'
import type { Informed } from '../../../domain/registrations/reading/count-informed.ts'

/** What a page shows of a move before it is done. */
export type MovePreview = {
  plan: MovePlan
  move: Move
  seen: string
  informed: Informed
  reminders: ReturnType<typeof movedReminders>
  /** It would be over at once. */
  isOver: boolean
}
