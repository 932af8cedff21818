import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { type BadgeMaker, badgeMakers } from './badge-makers.ts'
import { againstFloor } from './stopwatch.ts'

const amount = 10_000

/** 10,000 badges at a time, against pdfkit setting the same words at one size without measuring anything. */
export async function badges() {
  const made = (maker: BadgeMaker) => async () => {
    await badgeMakers[maker](amount)
    return amount
  }
  const rates = await againstFloor(made('ours'), made('floor'))
  return { what: 'badges', against: 'pdfkit, text pre-laid, symbol as inline image', ...rates }
}

/** What each way needs in a process of its own, started as the server is: only there is the most memory ever used its own. */
export function* badgeMemory(): Generator<string> {
  for (const maker of Object.keys(badgeMakers)) yield apart(maker, amount, memoryFlags())
  yield apart('ours', 2000, [...memoryFlags(), '--max-old-space-size=64'])
}

/** Of those with which this process was started. */
function memoryFlags(): string[] {
  return process.execArgv.filter((flag) => flag.startsWith('--max'))
}

function apart(maker: string, count: number, flags: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, process.argv[1] ?? '', '--badges', maker, String(count)],
    { encoding: 'utf8' },
  )
  return status === 0 ? `  ${stdout.trim()}` : `  ${maker}: failed\n${stderr}`
}

/** The process of its own: `bench.js --badges ours 10000`. */
export async function badgesApart([maker = '', count = '0']: string[]): Promise<void> {
  const make = badgeMakers[maker as BadgeMaker]
  const before = megabytes(process.memoryUsage.rss())
  const began = performance.now()
  await make(Number(count))
  const rate = Math.round((Number(count) * 1000) / (performance.now() - began))
  const peak = megabytes(mostMemory())
  console.log(
    `${maker.padEnd(6)} ${count.padStart(6)} badges, cold start: ${String(rate).padStart(6)}/s, peak ${peak} MB, ` +
      `${peak - before} above the ${before} before printing   ${memoryFlags().join(' ')}`,
  )
}

/** The most this process ever held, in bytes. Linux hands maxRSS down from the parent, but not the mark in /proc. */
function mostMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  return 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20)
}
