import { sql } from 'drizzle-orm'
import type { Deps } from '../../../deps.ts'

/**
 * From the moment on at which somebody opens a personal link of a booking, the form alone corrects nothing any more: whoever
 * typed it need not be who reads the letters. A second opening changes nothing.
 */
export async function endCorrection({ store, clock }: Pick<Deps, 'store' | 'clock'>, bookingId: string): Promise<void> {
  await store.write((draft) => [
    draft.run(sql`update bookings set correction_ended_at = ${clock.now()}
      where id = ${bookingId} and correction_ended_at is null`),
  ])
}
