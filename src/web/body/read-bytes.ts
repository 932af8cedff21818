import { Refusal } from '../../lib/refusal.ts'

/** Bodies under way may hold so many bytes together, beyond the first 16 kB of each, which every honest form has to itself. */
const shared = 64 * 1024 * 1024
const own = 16 * 1024
let held = 0

/**
 * The bytes of a body, at most so many. What was announced as longer is not read at all.
 * Throws Refusal `too-long`; `unreadable` for a body that breaks off or is broken; `busy` while too many are under way.
 */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal('too-long')
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  let bytes = new Uint8Array(0)
  let length = 0
  try {
    for (;;) {
      const { done, value } = await nextOf(reader)
      if (done) return bytes.subarray(0, length)
      if (length + value.length > most) throw new Refusal('too-long')
      if (length + value.length > bytes.length) bytes = grown(bytes, length, length + value.length)
      bytes.set(value, length)
      length += value.length
    }
  } finally {
    held -= beyondOwn(bytes)
    reader.releaseLock()
  }
}

async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch (cause) {
    throw new Refusal('unreadable', { cause })
  }
}

/** Twice as long each time: a body that comes byte by byte costs no more than one that comes at once. */
function grown(bytes: Uint8Array<ArrayBuffer>, length: number, needed: number): Uint8Array<ArrayBuffer> {
  const size = Math.max(needed, bytes.length * 2)
  if (held + size > shared && size > own) throw new Refusal('busy')
  const longer = new Uint8Array(size)
  longer.set(bytes.subarray(0, length))
  held += beyondOwn(longer) - beyondOwn(bytes)
  return longer
}

function beyondOwn({ length }: Uint8Array): number {
  return Math.max(0, length - own)
}
