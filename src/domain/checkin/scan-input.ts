import { z } from 'zod'
import { scanKinds } from '../../db/schema/checkin.ts'

const id = z.string().regex(/^[\w-]{1,64}$/)

/** One scan as a device tells it: of a code as it was read, of its hash, or of a registration found by name. */
const scan = z
  .object({
    /** Lent by the device, once per scan; sent again it is the same scan. */
    nonce: z.string().regex(/^[\w-]{8,64}$/),
    code: z.string().max(500).optional(),
    codeHash: z.string().max(64).optional(),
    registration: id.optional(),
    direction: z.enum(['in', 'out', 'undo']),
    /** The nonce of the scan that an undo takes back. */
    undoes: z.string().max(64).optional(),
    /** By the clock of the device, in ms since 1970. */
    at: z.number().int().min(0),
    kind: z.enum(scanKinds).default('scan'),
    /** It happened without us: it is taken as it was, whatever has changed since. */
    offline: z.boolean().default(false),
    /** It was made in a rehearsal, as far as the device knew. */
    rehearsal: z.boolean().optional(),
  })
  .refine(
    ({ code, codeHash, registration }) => code !== undefined || codeHash !== undefined || registration !== undefined,
  )
  .refine(({ direction, undoes }) => (direction === 'undo') === (undoes !== undefined))

const mostScans = 500

/** Scans in the order in which they were made. */
export const scansInput = z.object({
  /** The clock of the device when it sends, by which its skew is measured. */
  sentAt: z.number().int().min(0),
  /** What the device calls itself; two at one desk are told apart. */
  device: id,
  scans: z.array(scan).min(1).max(mostScans),
})
export type Scans = z.output<typeof scansInput>
