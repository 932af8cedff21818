import { connect } from 'node:net'

export type Asked = { port: number; path: string; headers?: Record<string, string> }

const connections = 32

/**
 * Answers a second over so many kept-alive connections of loopback. The client only looks for the end of each answer, so that
 * it costs less than what it asks.
 */
export async function answersPerSecond({ port, path, headers = {} }: Asked, seconds = 1): Promise<number> {
  const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  const began = performance.now()
  const until = began + seconds * 1000
  const counts = await Promise.all(Array.from({ length: connections }, () => oneConnection(port, request, until)))
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - began)
}

function oneConnection(port: number, request: Buffer, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    let answers = 0
    let missing = 0
    socket.setNoDelay(true)
    socket.once('error', reject)
    socket.on('data', (chunk) => {
      const rest = missing > 0 ? missing - chunk.length : headAndRest(chunk)
      missing = Math.max(rest, 0)
      if (missing > 0) return
      answers++
      if (performance.now() < until) socket.write(request)
      else socket.end(() => resolve(answers))
    })
  })
}

/** How many bytes of an answer are still to come, by its head, which comes in one piece on loopback. Throws if it is none that counts. */
function headAndRest(chunk: Buffer): number {
  const end = chunk.indexOf('\r\n\r\n')
  const head = chunk.subarray(0, end).toString('latin1')
  const status = Number(head.slice(9, 12))
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (status === 304) return 0
  if (status !== 200 || length === undefined) throw new Error(`No answer that can be counted: ${head.slice(0, 200)}`)
  return end + 4 + Number(length) - chunk.length
}
