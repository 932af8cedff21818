import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { askingInTime, boundConnections } from '../../src/adapters/bounded-connections.ts'

const halfAForm = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nemail=a'

/** A server that takes five connections, and answers once the body is there. */
async function aServer(silence = 60_000): Promise<{ server: Server; port: number }> {
  const server = createServer(askingInTime, async (request, response) => {
    const whole = await request.toArray().then(
      () => true,
      () => false,
    )
    if (whole) response.end('whole')
  })
  boundConnections(server, { connections: 5, silence })
  server.on('request', (request) => request.on('error', () => {}))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, port: (server.address() as AddressInfo).port }
}

async function saying(port: number, words: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  if (words) await new Promise((resolve) => socket.write(words, resolve))
  return socket
}

test.each([
  ['half a form', halfAForm],
  ['half a head', 'GET / HTTP/1.1\r\nHost'],
  ['nothing', ''],
])('whoever says %s makes room for who comes, the one that waits longest first', async (_, words) => {
  const { port } = await aServer()
  const silent = []
  for (let n = 0; n < 5; n++) silent.push(await saying(port, words))
  const [first, ...others] = silent
  const gone = once(first as Socket, 'close')
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('whole')
  await gone
  expect(others.map(({ closed }) => closed)).toEqual([false, false, false, false])
})

test('a body that falls silent is cut off, whoever else comes or not', async () => {
  const { port } = await aServer(20)
  const socket = await saying(port, halfAForm)
  await once(socket, 'close')
  expect(await (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(9999) })).text()).toBe(
    'whole',
  )
})

test('who has asked is answered, however many come after', async () => {
  const server = createServer(askingInTime, (request, response) => {
    if (request.url === '/slow') server.once('let go', () => response.end('slow'))
    else response.end('fast')
  })
  boundConnections(server, { connections: 2, silence: 60_000 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const asked = once(server, 'request')
  const slow = fetch(`http://127.0.0.1:${port}/slow`)
  await asked
  for (let n = 0; n < 6; n++) await saying(port, 'GET / HTTP/1.1\r\nHost')
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('fast')
  server.emit('let go')
  expect(await (await slow).text()).toBe('slow')
})

test('of a thousand requests in one packet only as many are begun as wait for their turn, and the connection ends', async () => {
  const server = createServer(askingInTime)
  let begun = 0
  server.on('request', (_, response) => {
    begun++
    setImmediate(() => response.end('answered'))
  })
  boundConnections(server, { unanswered: 4 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const socket = await saying(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1000))
  await once(socket, 'close')
  expect(begun).toBe(4)
  const patient = await saying(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(4))
  for (let heard = ''; heard.split('answered').length <= 4; ) heard += String((await once(patient, 'data'))[0])
  expect(begun).toBe(8)
})
