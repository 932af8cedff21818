import names from '#asset-names'

/** The file that an asset became by the build, with a hash of its bytes in its name. */
export function assetName(name: string): string {
  return names[name] ?? name
}

/** Where a page finds an asset. */
export function assetAddress(name: string): string {
  return `/assets/${assetName(name)}`
}
