import type { Desk } from '../../domain/checkin/desk.ts'
import { mustBeForReal, mustBeOpen } from '../../domain/checkin/desk-state.ts'
import type { Context } from '../env.ts'

/** The desk at which something is about to be changed. Throws Refusal `desk-closed`, `rehearsal`. */
export function openDeskForReal(c: Context): Desk {
  mustBeOpen(c.var.desk, c.env.clock.now())
  mustBeForReal(c.var.desk)
  return c.var.desk
}
