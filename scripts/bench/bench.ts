import { demoConference } from '../../src/db/seed/demo-conference.ts'
import { badgeMemory, badges, badgesApart } from './badges.ts'
import { benchWorld } from './bench-world.ts'
import { eventPage } from './event-page.ts'
import { feed } from './feed.ts'
import { bareServer } from './http/bare-server.ts'
import { serveConstantPage } from './http/constant-page.ts'
import { eventPageOverHttp } from './http/event-page-http.ts'
import { wholeRegistrations } from './http/whole-registrations.ts'
import { letters } from './letters.ts'
import { longLists, waitingLists } from './long-lists.ts'
import { mailing } from './mailing.ts'
import { participants } from './participants-list.ts'
import { promotion } from './promotion.ts'
import { registrations } from './registrations.ts'
import { scans } from './scans.ts'
import { seats } from './seats.ts'
import { silence } from './silence/silence.ts'
import type { Measured } from './stopwatch.ts'

/** `npm run bench`: each line beside a floor measured in the same run. Ratios count; absolute figures depend on the machine. */
if (process.argv[2] === '--badges') {
  await badgesApart(process.argv.slice(3))
  process.exit(0)
}
if (process.argv[2] === '--constant') serveConstantPage(Number(process.env.PORT), Number(process.argv[3]))
else if (process.argv[2] === '--bare') await bareServer(process.argv.slice(3))
else if (process.argv[2] === '--http') await printHttp()
else if (process.argv[2] === '--registrations') await printRegistrations()
else await everything()

async function everything() {
  const world = await benchWorld()
  if (process.argv[2] === '--silence') {
    await printSilence(world, Number(process.argv[3] ?? 10_000))
    process.exit(0)
  }
  if (process.argv[2] === '--lists') {
    for await (const line of longLists(world)) print(line)
    for await (const line of waitingLists(world)) print(line)
    for await (const line of promotion(world)) print(line)
    process.exit(0)
  }
  const slug = demoConference(world.deps.clock.now()).slug
  for await (const line of registrations(world)) print(line)
  print(await eventPage(world, slug))
  await printHttp()
  await printRegistrations()
  print(await badges())
  print(await participants())
  print(await mailing(world))
  print(await letters(world))
  for (const line of badgeMemory()) console.log(line)
  console.log('\nEvents in a calendar of 5,000')
  for await (const line of feed(world)) {
    print(line)
    if (line.memory) console.log(`  ${line.memory}`)
  }
  console.log('\nPeople who are checked in where 10,000 are expected')
  for await (const line of scans(world)) print(line)
  console.log('\nA cancellation that gives the seat to the first in the waiting list')
  for await (const line of promotion(world)) print(line)
  console.log('\nWhat the office looks at where 100,000 are registered')
  for await (const line of longLists(world)) print(line)
  for await (const line of waitingLists(world)) print(line)
  console.log('\nA registration that takes seats in so many quotas, where so many are registered')
  for await (const line of seats(world)) {
    print(line)
    if (line.flat) console.log(`  ${line.flat}`)
  }
  world.close()
  const emptier = await benchWorld()
  await printSilence(emptier, 10_000)
  emptier.close()
}

async function printHttp() {
  console.log('\nThe event page over HTTP, 32 connections')
  for await (const line of eventPageOverHttp(demoConference(Date.now()).slug)) print(line)
}

async function printRegistrations() {
  console.log('\nWhole registrations over HTTP: page, form, sending, page after')
  for await (const line of wholeRegistrations()) {
    if (typeof line === 'string') console.log(`  ${line}`)
    else print(line)
  }
}

async function printSilence(world: Awaited<ReturnType<typeof benchWorld>>, people: number) {
  console.log(`\nThe longest wait of /healthz beside work for ${people.toLocaleString('en')} people`)
  for await (const { what, seconds, waitMs, sliceMs } of silence(world, people))
    console.log(
      `${what.padEnd(34)} ${seconds.toFixed(2).padStart(6)} s   wait ${waitMs.toFixed(0).padStart(5)} ms   one turn ${sliceMs.toFixed(0).padStart(5)} ms CPU`,
    )
}

function print({ what, ours, floor, ratio, against }: Measured) {
  console.log(`${what.padEnd(30)} ${per(ours)}   floor ${per(floor)}   ratio ${ratio.toFixed(3)}   (${against})`)
}

function per(rate: number): string {
  return `${Math.round(rate).toLocaleString('en').padStart(9)}/s`
}
