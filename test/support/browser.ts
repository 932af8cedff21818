import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import nodeDoor from './node-door.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
  }
}

/**
 * A real Chromium and the demo on Node. The browser is unpacked once into a folder of its own: in the shared one an older
 * version would be taken without a check, and parallel first starts fail.
 */
export default async function setup(project: TestProject) {
  const unpacked = resolve('node_modules/.cache/chromium-153')
  mkdirSync(unpacked, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = unpacked
  const { default: chromium } = await import('@sparticuz/chromium')
  project.provide('chromium', await chromium.executablePath())
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before

  return nodeDoor(project)
}
