import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { serve } from '@hono/node-server'
import { createApp } from '../../../src/app.ts'
import type { Deps } from '../../../src/deps.ts'

/** Asks /healthz again and again from a thread of its own, and notes the longest wait: what a visitor of this moment sees. */
const asking = `
const { parentPort, workerData } = require('node:worker_threads')
const { get, Agent } = require('node:http')
const agent = new Agent({ keepAlive: true })
let worst = 0
const ask = () => {
  const began = performance.now()
  get({ port: workerData, path: '/healthz', agent, host: '127.0.0.1' }, (answer) => {
    answer.resume().on('end', () => {
      worst = Math.max(worst, performance.now() - began)
      setTimeout(ask, 1)
    })
  }).on('error', () => setTimeout(ask, 1))
}
parentPort.on('message', () => {
  parentPort.postMessage(worst)
  worst = 0
})
ask()
`

export type Silence = { waitMs: number; sliceMs: number }

/** Serves the app beside some work and tells how long the loop was not given back at the most. */
export async function healthzProbe(deps: Deps) {
  const app = createApp()
  const server = serve({ fetch: (request) => app.fetch(request, deps), port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const worker = new Worker(asking, { eval: true, workerData: (server.address() as AddressInfo).port })
  const worst = () =>
    new Promise<number>((resolve) => {
      worker.once('message', resolve)
      worker.postMessage('worst')
    })
  return {
    /** The longest wait of a request, and the most CPU that one turn of the loop took: the second does not see the neighbours. */
    async beside(work: () => Promise<unknown>): Promise<Silence> {
      await pause(100)
      await worst()
      const slices = cpuSlices()
      await work()
      const sliceMs = slices.stop()
      await pause(30)
      return { waitMs: await worst(), sliceMs }
    },
    async close() {
      await worker.terminate()
      server.close()
    },
  }
}

function cpuSlices() {
  let last = process.threadCpuUsage()
  let worst = 0
  let going = true
  const turn = () => {
    const now = process.threadCpuUsage()
    worst = Math.max(worst, now.user + now.system - last.user - last.system)
    last = now
    if (going) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    stop() {
      turn()
      going = false
      return worst / 1000
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
