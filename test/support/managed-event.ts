/**
 * The office's address of the event with this public path. Several test files share one product, and each may have made events of
 * its own: the first of the list can be anybody's. Throws if the office does not show it.
 */
export async function managedEvent(read: (path: string) => Promise<string>, publicPath: string): Promise<string> {
  const links = new Set((await read('/office')).match(/\/office\/events\/[\w-]{36}(?=")/g))
  for (const link of links) if ((await read(link)).includes(publicPath)) return link
  throw new Error(`The office shows no event with the address ${publicPath}.`)
}
