/** Bytes as base64 (RFC 4648 § 4). In pieces: an argument for each byte of a large file would overflow the stack. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += piece) text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)))
  return text
}

/** A multiple of three bytes ends without padding. */
const piece = 3 * 8192
