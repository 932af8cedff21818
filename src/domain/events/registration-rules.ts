import { z } from 'zod'
import { attendanceModes, waitingListModes } from '../../db/schema/events.ts'
import { endOfDay, type Instant, instantOf } from '../../lib/dates.ts'
import { calendarDay, clockTime, whole } from './input-parts.ts'

/** A deadline as the office gives it: a day until its end, or until a minute of it. */
export const deadlineInput = z.object({ day: calendarDay, time: clockTime.optional() })
export type DeadlineInput = z.infer<typeof deadlineInput>

/** The first instant that no longer counts. */
export function deadlineAt({ day, time }: DeadlineInput, zone: string): Instant {
  return time ? instantOf(day, time, zone) : endOfDay(day, zone)
}

const deadlines = {
  /** Until when late registrations are taken for approval; null is without grace. */
  lateUntil: deadlineInput.nullable(),
  /** null: until the event begins. */
  changeUntil: deadlineInput.nullable(),
  cancelUntil: deadlineInput.nullable(),
  substituteUntil: deadlineInput.nullable(),
}

const plainRules = z.object({
  approval: z.boolean(),
  /** Hours for which a seat is held until the address is confirmed; null is without confirmation. */
  confirmHours: whole(1, 720).nullable(),
  waitingList: z.enum(waitingListModes),
  offerHours: whole(1, 720),
  mostPeople: whole(1, 50),
  accompanying: z.boolean(),
  attendanceModes: z.array(z.enum(attendanceModes)).min(1, { error: 'missing' }),
})

/** How people register, apart from deadlines. */
export type PlainRules = z.infer<typeof plainRules>

/** How people register, as the office fills it in. Error codes as in `eventInput`; `missing`: no mode of attendance. */
export const registrationRulesInput = plainRules.extend(deadlines)
export type RegistrationRulesInput = z.infer<typeof registrationRulesInput>

/** The same as the database keeps it. */
export type RegistrationRules = PlainRules & Record<keyof typeof deadlines, Instant | null>

export function registrationRulesOf(input: RegistrationRulesInput, zone: string): RegistrationRules {
  const at = (deadline: DeadlineInput | null) => deadline && deadlineAt(deadline, zone)
  return {
    ...input,
    lateUntil: at(input.lateUntil),
    changeUntil: at(input.changeUntil),
    cancelUntil: at(input.cancelUntil),
    substituteUntil: at(input.substituteUntil),
  }
}
