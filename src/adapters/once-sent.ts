import type { IncomingMessage } from 'node:http'

/** Bytes of a body with which work on it may begin: every honest form is whole by then. */
const enough = 16 * 1024

/**
 * Calls back once a request has its whole body, or enough of it; nothing is taken out of the stream. A form of which only half
 * comes costs no more than its head, and never calls back.
 */
export function onceSent(request: IncomingMessage, begin: () => void): void {
  if (request.complete || !hasBody(request)) {
    begin()
    return
  }
  const look = () => {
    if (!request.complete && request.readableLength < enough) {
      // Asks for more: the stream says nothing again until somebody does.
      request.read(0)
      return
    }
    request.off('readable', look)
    begin()
  }
  request.on('readable', look)
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
