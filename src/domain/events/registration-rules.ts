import { z } from 'zod'
import { attendanceModes, waitingListModes } from '../../db/schema/events.ts'
import { clockIn, endOfDay, type Instant, instantOf } from '../../lib/dates.ts'
import { calendarDay, endTime, whole } from './input-parts.ts'

/** A deadline as the office gives it: a day until its end, or until a minute of it. */
export const deadlineInput = z.object({ date: calendarDay, time: endTime.optional() })
export type DeadlineInput = z.infer<typeof deadlineInput>

/** The first instant that no longer counts. */
export function deadlineAt({ date, time }: DeadlineInput, zone: string): Instant {
  return time ? instantOf(date, time, zone) : endOfDay(date, zone)
}

/** The same the other way round: midnight is the end of the day before. */
export function deadlineEndingAt(at: Instant, zone: string): DeadlineInput {
  const { date, time } = clockIn(at, zone)
  return time === '00:00' ? { date: clockIn(at - 1, zone).date } : { date, time }
}

export const waitingListMode = z.enum(waitingListModes)

/** How people register, as the office fills it in. Error codes as in `eventInput`; `missing`: no mode of attendance. */
export const registrationRulesInput = z.object({
  /** Until when late registrations are taken for approval; null is without grace. */
  lateUntil: deadlineInput.nullable(),
  /** null: until the event begins. */
  changeUntil: deadlineInput.nullable(),
  cancelUntil: deadlineInput.nullable(),
  substituteUntil: deadlineInput.nullable(),
  approval: z.boolean(),
  /** Hours for which a seat is held until the address is confirmed; null is without confirmation. */
  confirmHours: whole(1, 720).nullable(),
  waitingList: waitingListMode,
  offerHours: whole(1, 720),
  /** Until when free seats go to who waits; null, or later, is the start of the event. */
  promoteUntil: deadlineInput.nullable(),
  mostPeople: whole(1, 50),
  accompanying: z.boolean(),
  /** Photographs are taken: people are asked for their consent. */
  photos: z.boolean(),
  attendanceModes: z.array(z.enum(attendanceModes)).min(1, { error: 'missing' }),
})
export type RegistrationRulesInput = z.infer<typeof registrationRulesInput>

/** The same as the database keeps it. */
export function registrationRulesOf(input: RegistrationRulesInput, zone: string) {
  const at = (deadline: DeadlineInput | null) => deadline && deadlineAt(deadline, zone)
  return {
    ...input,
    lateUntil: at(input.lateUntil),
    changeUntil: at(input.changeUntil),
    cancelUntil: at(input.cancelUntil),
    substituteUntil: at(input.substituteUntil),
    promoteUntil: at(input.promoteUntil),
  }
}

/** And back: the rules of an event as the office fills them in. */
export function rulesInputOf(rules: ReturnType<typeof registrationRulesOf>, zone: string) {
  const of = (at: Instant | null) => (at === null ? null : deadlineEndingAt(at, zone))
  return {
    ...rules,
    lateUntil: of(rules.lateUntil),
    changeUntil: of(rules.changeUntil),
    cancelUntil: of(rules.cancelUntil),
    substituteUntil: of(rules.substituteUntil),
    promoteUntil: of(rules.promoteUntil),
  }
}
