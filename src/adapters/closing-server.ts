import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const sweepMs = 50

/**
 * How a server closes: nothing new is taken, whoever asks nothing is sent away at once, whoever is being answered has so many
 * ms. Then the rest is cut off: half a header, half a form and a download that nobody fetches would last for ever.
 */
export function closingServer(server: Server): (graceMs: number) => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return async (graceMs) => {
    const sweep = setInterval(() => {
      server.closeIdleConnections()
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }, sweepMs)
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    await new Promise((resolve) => server.close(resolve))
    clearInterval(sweep)
    clearTimeout(cut)
  }
}
