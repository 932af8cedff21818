import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { hasBody } from './once-sent.ts'
import { requestsInTurn } from './requests-in-turn.ts'

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

/**
 * `connections` at once, how many of them may keep the application waiting, how many ms a body may be silent, and how many requests of
 * one connection may wait for answers.
 */
const usual = { connections: 600, waiting: 256, silence: 10 * seconds, unanswered: 4 }

/**
 * Bounds what those hold who ask and never finish: a body that falls silent is cut off, and beyond so many connections
 * whoever has kept the application waiting longest makes room for who comes. Who is being answered is never cut off, unless they
 * ask and ask meanwhile.
 */
export function boundConnections(server: Server, bounds: Partial<typeof usual> = {}): void {
  const { connections, waiting: most, silence, unanswered } = { ...usual, ...bounds }
  requestsInTurn(server, unanswered)
  const waiting = waitingLine()
  let open = 0
  server.on('connection', (socket: Socket) => {
    open++
    waiting.add(socket)
    socket.once('close', () => {
      open--
      waiting.delete(socket)
    })
    if (open > connections || waiting.size() > most) waiting.longest()?.destroy()
  })
  server.on('asked', (request: IncomingMessage, response: ServerResponse) => {
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

/**
 * Who keeps the application waiting, by address: whoever holds the most of it from one address makes room with their own. Behind a
 * proxy all have one.
 */
function waitingLine() {
  const addresses = new Map<string, Set<Socket>>()
  const from = new WeakMap<Socket, string>()
  let size = 0

  function remove(socket: Socket): void {
    // A closed socket has forgotten where it came from.
    const address = from.get(socket) ?? ''
    const sockets = addresses.get(address)
    if (!sockets?.delete(socket)) return
    size--
    if (sockets.size === 0) addresses.delete(address)
  }

  return {
    size: () => size,
    add(socket: Socket): void {
      remove(socket)
      const address = from.get(socket) ?? socket.remoteAddress ?? ''
      from.set(socket, address)
      const sockets = addresses.get(address) ?? new Set()
      addresses.set(address, sockets.add(socket))
      size++
    },
    delete: remove,
    /** Taken out of the line; undefined if nobody is in it. */
    longest(): Socket | undefined {
      const [first, ...others] = addresses.values()
      const [socket] = others.reduce((most, one) => (one.size > most.size ? one : most), first ?? new Set<Socket>())
      if (socket) remove(socket)
      return socket
    },
  }
}
