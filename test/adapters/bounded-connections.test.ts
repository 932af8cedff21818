import { once } from 'node:events'
import { createServer, IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { askingInTime, boundConnections } from '../../src/adapters/bounded-connections.ts'

const halfAForm = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nemail=a'

/** Lets a server listen until the test is over. */
async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

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
  return { server, port: await portOf(server) }
}

async function saying(port: number, words: string, localAddress = '127.0.0.1'): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress })
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

test('who keeps the application waiting from one address makes room before those of other addresses', async () => {
  const { port } = await aServer()
  const first = await saying(port, halfAForm, '127.0.0.2')
  const eager = []
  for (let n = 0; n < 4; n++) eager.push(await saying(port, halfAForm))
  const gone = once(eager[0] as Socket, 'close')
  await saying(port, halfAForm)
  await gone
  expect([first, ...eager.slice(1)].map(({ closed }) => closed)).toEqual([false, false, false, false])
})

test('fewer may keep the application waiting than may be answered', async () => {
  const server = createServer(askingInTime, () => {})
  boundConnections(server, { connections: 9, waiting: 2 })
  const port = await portOf(server)
  const asking = []
  for (let n = 0; n < 4; n++) {
    const asked = once(server, 'request')
    asking.push(await saying(port, asks('/')))
    await asked
  }
  const silent = []
  for (let n = 0; n < 2; n++) silent.push(await saying(port, ''))
  const gone = once(silent[0] as Socket, 'close')
  silent.push(await saying(port, ''))
  await gone
  expect([...asking, ...silent.slice(1)].map(({ closed }) => closed)).toEqual(Array(6).fill(false))
})

test('a body that falls silent is cut off, whoever else comes or not', async () => {
  const { port } = await aServer(20)
  const socket = await saying(port, halfAForm)
  await once(socket, 'close')
  expect(await (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(9999) })).text()).toBe(
    'whole',
  )
})

test('work begins once a body is there, whole or enough of it, however it is cut, and misses no byte', async () => {
  let begun = 0
  const server = createServer(askingInTime, async (request, response) => {
    begun++
    const body = Buffer.concat(await request.toArray())
    response.end(`${body.length} ${body.equals(Buffer.alloc(body.length, 'abc'))}`)
  })
  boundConnections(server)
  const port = await portOf(server)
  const body = (length: number) => Buffer.alloc(length, 'abc').toString()
  const head = (how: string) => `POST / HTTP/1.1\r\nHost: x\r\n${how}\r\n\r\n`
  const chunk = (words: string) => `${words.length.toString(16)}\r\n${words}\r\n`
  const half = await saying(port, `${head('Content-Length: 300')}${body(150)}`)
  const halfInChunks = await saying(port, head('Transfer-Encoding: chunked') + chunk(body(150)))
  for (const length of [1, 300, 16 * 1024 - 1, 16 * 1024, 70_000, 3_000_000])
    expect(await (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: body(length) })).text()).toBe(
      `${length} true`,
    )
  expect(begun).toBe(6)
  half.write(body(150))
  halfInChunks.write(`${chunk(body(30))}0\r\n\r\n`)
  for (const [socket, answer] of [
    [half, '300 true'],
    [halfInChunks, '180 true'],
  ] as const) {
    let received = ''
    for await (const part of socket) {
      received += part
      if (received.includes('true')) break
    }
    expect(received).toContain(answer)
  }
  expect(begun).toBe(8)
})

test('who has asked is answered, however many come after', async () => {
  const server = createServer(askingInTime, (request, response) => {
    if (request.url === '/slow') server.once('let go', () => response.end('slow'))
    else response.end('fast')
  })
  boundConnections(server, { connections: 2, silence: 60_000 })
  const port = await portOf(server)
  const asked = once(server, 'request')
  const slow = fetch(`http://127.0.0.1:${port}/slow`)
  await asked
  for (let n = 0; n < 6; n++) await saying(port, 'GET / HTTP/1.1\r\nHost')
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('fast')
  server.emit('let go')
  expect(await (await slow).text()).toBe('slow')
})

/** A server that answers each request with how many came before it, and keeps their order. */
async function aCountingServer(answer: (response: ServerResponse, path: string) => void) {
  let read = 0
  class CountedMessage extends IncomingMessage {
    constructor(socket: Socket) {
      super(socket)
      read++
    }
  }
  const server = createServer({ ...askingInTime, IncomingMessage: CountedMessage })
  const begun: string[] = []
  server.on('request', ({ url = '' }, response) => {
    begun.push(url)
    answer(response, url)
  })
  boundConnections(server, { unanswered: 4 })
  return { server, begun, read: () => read, port: await portOf(server) }
}

const asks = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`

async function answersOn(socket: Socket, amount: number): Promise<void> {
  for (let heard = ''; heard.split('answered').length <= amount; ) heard += String((await once(socket, 'data'))[0])
}

test('of a thousand requests in one packet one is begun and few are read, and the connection ends', async () => {
  const { port, begun, read } = await aCountingServer((response) => setImmediate(() => response.end('answered')))
  const socket = await saying(port, asks('/').repeat(1000))
  await once(socket, 'close')
  expect(begun).toHaveLength(1)
  expect(read()).toBeLessThan(10)
  const patient = await saying(port, asks('/').repeat(4))
  await answersOn(patient, 4)
  expect(begun).toHaveLength(5)
})

test('requests of one connection are answered one after the other, and meanwhile others are', async () => {
  const { server, port, begun } = await aCountingServer((response, path) => {
    if (path === '/slow') server.once('let go', () => response.end('answered'))
    else response.end('answered')
  })
  const eager = await saying(port, asks('/slow') + asks('/b') + asks('/c'))
  const other = await saying(port, asks('/other'))
  await answersOn(other, 1)
  expect(begun).toEqual(['/slow', '/other'])
  server.emit('let go')
  await answersOn(eager, 3)
  expect(begun).toEqual(['/slow', '/other', '/b', '/c'])
})

test('many requests that take their time are begun over several turns of the loop, first come first served', async () => {
  let turn = 0
  const turns = new Map<string, number>()
  const counting = () => {
    turn++
    counted = setImmediate(counting)
  }
  let counted = setImmediate(counting)
  onTestFinished(() => clearImmediate(counted))
  const { port, begun } = await aCountingServer((response, path) => {
    turns.set(path, turn)
    const end = performance.now() + 15
    while (performance.now() < end);
    response.end('answered')
  })
  const sockets = []
  for (let n = 0; n < 6; n++) sockets.push(await saying(port, ''))
  const answers = sockets.map((socket) => answersOn(socket, 1))
  const block = performance.now() + 15
  for (const [n, socket] of sockets.entries()) socket.write(asks(`/${n}`))
  while (performance.now() < block);
  await Promise.all(answers)
  expect(begun).toHaveLength(6)
  expect(new Set(turns.values()).size).toBe(6)
})

test('whoever left while they waited is not answered', async () => {
  const { server, port, begun } = await aCountingServer((response, path) => {
    if (path === '/slow') server.once('let go', () => response.end('answered'))
    else response.end('answered')
  })
  const leaving = await saying(port, asks('/slow') + asks('/never'))
  const gone = new Promise((resolve) => server.once('request', resolve))
  await answersOn(await saying(port, asks('/other')), 1)
  leaving.destroy()
  await new Promise((resolve) => setTimeout(resolve, 20))
  server.emit('let go')
  await answersOn(await saying(port, asks('/last')), 1)
  await gone
  expect(begun).toEqual(['/slow', '/other', '/last'])
})
