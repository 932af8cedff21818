import type { AttendanceMode, WaitingListMode } from '../../db/schema/events.ts'

/** What an event of a kind usually is; everything can be changed afterwards. */
export type Preset = {
  /** Clock times of the first day. */
  startTime: string
  endTime: string
  /** Seats; null is without limit. */
  capacity: number | null
  /** The last day of registration, in days before the event. */
  closesDaysBefore: number
  rules: {
    approval: boolean
    confirmHours: number | null
    waitingList: WaitingListMode
    offerHours: number
    mostPeople: number
    accompanying: boolean
    photos: boolean
    attendanceModes: AttendanceMode[]
  }
}

export const presetNames = ['conference', 'workshops', 'invitation', 'online'] as const
export type PresetName = (typeof presetNames)[number]

const usual: Preset['rules'] = {
  approval: false,
  confirmHours: null,
  waitingList: 'automatic',
  offerHours: 48,
  mostPeople: 10,
  accompanying: false,
  photos: false,
  attendanceModes: ['on-site'],
}

export const presets: Record<PresetName, Preset> = {
  conference: {
    ...{ startTime: '10:00', endTime: '16:00', capacity: 100, closesDaysBefore: 14 },
    rules: usual,
  },
  workshops: {
    ...{ startTime: '09:30', endTime: '16:30', capacity: 40, closesDaysBefore: 10 },
    rules: { ...usual, waitingList: 'offered', mostPeople: 4 },
  },
  invitation: {
    ...{ startTime: '14:00', endTime: '17:00', capacity: 25, closesDaysBefore: 14 },
    rules: { ...usual, approval: true, waitingList: 'paused', mostPeople: 3, accompanying: true },
  },
  online: {
    ...{ startTime: '10:00', endTime: '11:30', capacity: null, closesDaysBefore: 1 },
    rules: { ...usual, confirmHours: 48, mostPeople: 1, attendanceModes: ['online'] },
  },
}
