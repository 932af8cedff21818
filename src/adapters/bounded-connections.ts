import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

const seconds = 1000

/**
 * How long a client may take to ask, in ms: for the head; for all of it, an annex of 5 MB over a slow line included; and until
 * the next request on a connection that stays open.
 */
export const askingInTime: ServerOptions = {
  headersTimeout: 10 * seconds,
  requestTimeout: 120 * seconds,
  keepAliveTimeout: 5 * seconds,
  connectionsCheckingInterval: 2 * seconds,
}

/** `connections` at once, and how many ms a body may be silent. */
const usual = { connections: 600, silence: 10 * seconds }

/**
 * Bounds what those hold who ask and never finish: a body that falls silent is cut off, and beyond so many connections
 * whoever has kept the house waiting longest makes room for who comes. Who is being answered is never cut off.
 */
export function boundConnections(server: Server, { connections, silence } = usual): void {
  const waiting = new Set<Socket>()
  let open = 0
  server.on('connection', (socket: Socket) => {
    open++
    waiting.add(socket)
    socket.once('close', () => {
      open--
      waiting.delete(socket)
    })
    const [longest] = waiting
    if (open > connections && longest) {
      waiting.delete(longest)
      longest.destroy()
    }
  })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    const isWhole = () => {
      waiting.delete(socket)
      socket.setTimeout(0)
    }
    if (hasBody(request)) {
      socket.setTimeout(silence)
      request.once('end', isWhole)
    } else isWhole()
    response.once('close', () => {
      if (!socket.destroyed) waiting.add(socket)
    })
  })
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
