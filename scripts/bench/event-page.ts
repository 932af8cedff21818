import { Hono } from 'hono'
import { createApp } from '../../src/app.ts'
import type { benchWorld } from './bench-world.ts'
import { againstFloor } from './stopwatch.ts'

/** The public page of the demo conference, database included, against Hono answering a constant page of the same size. */
export async function eventPage({ deps }: Awaited<ReturnType<typeof benchWorld>>, slug: string) {
  const app = createApp()
  const ask = async () => {
    const response = await app.request(`/e/${slug}`, {}, deps)
    const html = await response.text()
    if (response.status !== 200) throw new Error(`The event page answered ${response.status}.`)
    return html
  }
  const constant = await ask()
  const bare = new Hono().get('/e/:slug', (c) => c.html(constant))
  const ours = async () => {
    await ask()
    return 1
  }
  const floor = async () => {
    await (await bare.request(`/e/${slug}`)).text()
    return 1
  }
  return { what: 'event page', against: 'Hono with a constant page of that size', ...(await againstFloor(ours, floor)) }
}
