import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const shared = globalThis as { built?: Promise<unknown> }

/** Builds the product once for all projects of a run. */
export default async function build() {
  shared.built ??= promisify(execFile)(process.execPath, ['scripts/build.ts'])
  await shared.built
}
