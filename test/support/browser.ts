import type { TestProject } from 'vitest/node'
import nodeEntry from './node-entry.ts'
import { type PackagedBrowser, unpackedChromium } from './unpacked-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: PackagedBrowser
  }
}

/** A real Chromium and the demo on Node. */
export default async function setup(project: TestProject) {
  project.provide('chromium', await unpackedChromium())
  return nodeEntry(project)
}
