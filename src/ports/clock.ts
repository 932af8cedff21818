import type { Instant } from '../lib/dates.ts'

/** The only source of the present. */
export type Clock = { now(): Instant }
