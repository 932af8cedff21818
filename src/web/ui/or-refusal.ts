import { Refusal } from '../../lib/refusal.ts'

/** What a verb answered, or the house rule that said no, for a form that comes back as it was typed. Faults go on their way. */
export function orRefusal<T>(work: Promise<T>): Promise<T | Refusal> {
  return work.catch((error: unknown) => {
    if (error instanceof Refusal) return error
    throw error
  })
}
