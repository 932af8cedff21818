import { z } from 'zod'
import { badgeDesign } from '../../../templates/pdf/badge-design.ts'
import { needed } from '../events/input-parts.ts'

/** A design as the office saves it. Codes: missing, too-long, and those of `badgeDesign`. */
export const designInput = z.object({ name: needed(80), design: badgeDesign })
export type DesignInput = z.infer<typeof designInput>
