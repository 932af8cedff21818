import { z } from 'zod'
import { speakerStatuses } from '../../db/schema/events.ts'
import { line, map, needed, seats, text } from '../events/input-parts.ts'

/** An item of the programme as the office fills it in. Error codes as in `eventInput`. */
export const sessionInput = z
  .object({
    title: map(needed(200), line(200)),
    description: map(text(5000), text(5000)),
    startsAt: z.number().nullable(),
    endsAt: z.number().nullable(),
    /** An end before the beginning, as it was typed, is one of the next day; a long one only if somebody says so. */
    longNight: z.enum(['meant', 'asked']).optional(),
    room: line(120),
    /** People choose it when they register. */
    bookable: z.boolean(),
    /** Only of what is bookable. */
    size: seats,
    /** Also where more are granted: nothing is given until it is so few. */
    below: z.boolean().optional(),
    speakers: z.array(
      z.object({
        name: map(needed(200), line(200)),
        office: map(line(200), line(200)),
        status: z.enum(speakerStatuses),
      }),
    ),
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt, {
    path: ['endTime'],
    error: 'end-before-start',
  })
  .refine(({ longNight }) => longNight !== 'asked', { path: ['longNight'], error: 'long-night' })

export type SessionInput = z.infer<typeof sessionInput>
