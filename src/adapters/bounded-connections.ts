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

/** `connections` at once, how many ms a body may be silent, and how many requests of one connection may wait for answers. */
const usual = { connections: 600, silence: 10 * seconds, unanswered: 4 }

/**
 * Bounds what those hold who ask and never finish: a body that falls silent is cut off, and beyond so many connections
 * whoever has kept the house waiting longest makes room for who comes. Who is being answered is never cut off, but who asks
 * and asks without hearing an answer (no browser and no proxy does) is: Node begins all that one packet asks at once.
 */
export function boundConnections(server: Server, bounds: Partial<typeof usual> = {}): void {
  const { connections, silence, unanswered } = { ...usual, ...bounds }
  answerInTurn(server, unanswered)
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

/** What comes after too much on one connection reaches no listener: the parser still has the rest of the packet in hand. */
function answerInTurn(server: Server, most: number): void {
  const asked = new WeakMap<Socket, number>()
  const emit = server.emit.bind(server)
  const tooMuch = ({ socket }: IncomingMessage, response: ServerResponse) => {
    if (socket.destroyed) return true
    const now = (asked.get(socket) ?? 0) + 1
    asked.set(socket, now)
    response.once('close', () => asked.set(socket, (asked.get(socket) ?? 1) - 1))
    if (now > most) socket.destroy()
    return now > most
  }
  server.emit = (name: string, ...args: unknown[]) =>
    name === 'request' && tooMuch(args[0] as IncomingMessage, args[1] as ServerResponse) ? true : emit(name, ...args)
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
