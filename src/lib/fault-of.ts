type Fault = { error: string; code?: string; place?: string }

/**
 * What a log may say of an error: its kind, the code of the database, the system or the network, and where in our code it
 * happened. Never its message, which may hold the parameters of a query: names and addresses.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { error: 'unknown' }
  const code = codeOf(error)
  const place = placeOf(error)
  return { error: error.name, ...(code && { code }), ...(place && { place }) }
}

/** Faults of the disk or the file beneath the database: nothing can be written until somebody mends them. */
const ofTheDisk = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|PERM|NOMEM)/

/** The code of a write that failed for want of a disk that takes it; undefined if the error is of another kind. */
export function diskFault(error: unknown): string | undefined {
  const code = codeOf(error)
  return code && ofTheDisk.test(code) ? code : undefined
}

/** The innermost one: a library wraps an error into its own, the database knows what it was. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as { code?: unknown }
  const own = typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : undefined
  return codeOf(error.cause) ?? own
}

/**
 * As in `src/domain/seats/close-seats.ts:12:3`; what broke in the database also names who asked it. In a bundle that has no
 * map its own line.
 */
function placeOf(error: Error): string | undefined {
  const places = framesOf(error).map((frame) => frame.slice(Math.max(frame.indexOf('('), frame.lastIndexOf(' ')) + 1))
  const ours = places
    .filter((place) => ourFolder.test(place) && !place.includes('node_modules'))
    .map((place) => place.slice(place.search(ourFolder) + 1))
  const asked = ours.find((place) => !/^src\/(adapters|db)\//.test(place))
  if (ours[0]) return ours[0] === asked || !asked ? ours[0] : `${ours[0]} < ${asked}`
  const bundled = places.find((place) => !place.includes('node:'))
  return bundled ?? (error.cause instanceof Error ? placeOf(error.cause) : undefined)
}

const ourFolder = /\/(src|templates|scripts)\//

/** The stack repeats the message, which may look like a frame itself: only what follows it counts. */
function framesOf({ stack = '', message }: Error): string[] {
  const begin = stack.indexOf(message)
  const lines = begin < 0 ? [] : stack.slice(begin + message.length).split('\n')
  return lines.map((line) => line.trim().replace(/\)$/, '')).filter((line) => /^at .*\.(tsx?|js):\d/.test(line))
}
