import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Assets } from '../ports/assets.ts'

/** What `vite build` put into dist/public/assets. */
export function assetsOnDisk(folder: string): Assets {
  return {
    read: async (name) => {
      if (!/^[\w.-]+$/.test(name)) throw new Error(`Not the name of an asset: ${name}`)
      return new Uint8Array(await readFile(join(folder, name)))
    },
  }
}
