/**
 * Where a request came from. X-Forwarded-For counts only if proxies of ours stand before the application, and then so many
 * entries from its end: what stands further left anyone can write.
 */
export function clientAddress(socket: string | undefined, forwardedFor: string | null, proxies: number): string {
  if (proxies === 0) return socket ?? ''
  const entries = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  return entries.at(-proxies) || socket || ''
}
