import { clockIn, type Instant } from '../../lib/dates.ts'

type Doubt = { deviceAt: Instant; receivedAt: Instant }

/** Whether a scan may count at the time of its device: not after it arrived, and not before the first day of the event. */
export function countsAtDeviceTime(
  { deviceAt, receivedAt }: Doubt,
  event: { startsAt: Instant; zone: string },
): boolean {
  const day = (at: Instant) => clockIn(at, event.zone).date
  return deviceAt <= receivedAt && day(deviceAt) >= day(event.startsAt)
}
