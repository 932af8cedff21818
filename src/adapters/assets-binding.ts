import { assetName } from '../lib/asset-name.ts'
import type { Assets } from '../ports/assets.ts'

/** What the Worker's assets binding serves below /assets. */
export function assetsOfBinding(binding: { fetch(url: string): Promise<Response> }): Assets {
  return {
    read: async (name) => {
      const response = await binding.fetch(`https://assets.local/assets/${encodeURIComponent(assetName(name))}`)
      if (!response.ok) throw new Error(`The asset ${name} did not ship (${response.status}).`)
      return new Uint8Array(await response.arrayBuffer())
    },
  }
}
