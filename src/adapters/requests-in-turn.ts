import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { onceSent } from './once-sent.ts'

type Asked = [request: IncomingMessage, response: ServerResponse]

/** Milliseconds of requests after which others get their turn: timers, work in slices, and the next connection, of which a turn accepts one. */
const turnMs = 10

/**
 * Begins requests one after the other: of one connection one at a time, and of all together as many as fit into a slice of
 * time, once their bodies are there; the rest waits for the next turn of the loop, first come first served. Whoever has more than `most` on one connection
 * unanswered is cut off: no browser and no proxy asks and asks without hearing an answer, and Node hands over all that one
 * packet asks at once. The server emits `asked` for each that will be begun, and `request` when it is.
 */
export function requestsInTurn(server: Server, most: number): void {
  const emit = server.emit.bind(server)
  const connections = new WeakMap<Socket, Asked[]>()
  const queue: Asked[] = []
  let end = 0

  /** Takes a place in its connection; the first of them takes one in the queue of all. */
  function take(asked: Asked): void {
    const [{ socket }, response] = asked
    if (socket.destroyed) return
    const before = connections.get(socket) ?? []
    connections.set(socket, before)
    if (before.push(asked) > most) {
      cutOff(socket)
      return
    }
    emit('asked', ...asked)
    response.once('close', () => {
      before.splice(before.indexOf(asked), 1)
      const next = before[0]
      if (next) onceSent(next[0], () => begin(next))
    })
    if (before.length === 1) onceSent(asked[0], () => begin(asked))
  }

  function begin(asked: Asked): void {
    if (asked[0].socket.destroyed) return
    if (queue.length === 0 && isTime()) emit('request', ...asked)
    else queue.push(asked)
  }

  function isTime(): boolean {
    if (end === 0) {
      end = performance.now() + turnMs
      setImmediate(() => {
        end = 0
        takeSome()
      })
    }
    return performance.now() < end
  }

  /** The next one only when all that this one does at once is done, so that the time it took is known. */
  function takeSome(): void {
    if (queue.length === 0 || !isTime()) return
    const [request, response] = queue.shift() as Asked
    if (!request.socket.destroyed) emit('request', request, response)
    queueMicrotask(() => process.nextTick(takeSome))
  }

  server.emit = (name: string, ...args: unknown[]) => {
    if (name !== 'request') return emit(name, ...args)
    take(args as Asked)
    return true
  }
}

/**
 * Ends a connection, and the reading of the packet in hand: two thousand requests fit into one, some forty milliseconds. Told
 * that a request wants another protocol (2), the parser takes what follows for that one's.
 */
function cutOff(socket: Socket & { parser?: { onIncoming: (() => number) | null } | null }): void {
  if (socket.parser) socket.parser.onIncoming = () => 2
  socket.destroy()
}
