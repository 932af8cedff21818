import { demoConference } from '../../src/db/seed/demo-conference.ts'
import { badges } from './badges.ts'
import { benchWorld } from './bench-world.ts'
import { eventPage } from './event-page.ts'
import { registrations } from './registrations.ts'

/** `npm run bench`: each line beside a floor measured in the same run. Ratios count; absolute figures depend on the machine. */
const world = await benchWorld()
const slug = demoConference(world.deps.clock.now()).slug
const lines = [await registrations(world), await eventPage(world, slug), await badges()]
for (const { what, ours, floor, ratio, against } of lines) {
  console.log(`${what.padEnd(22)} ${per(ours)}   floor ${per(floor)}   ratio ${ratio.toFixed(2)}   (${against})`)
}
world.close()

function per(rate: number): string {
  return `${Math.round(rate).toLocaleString('en').padStart(9)}/s`
}
