import { connect, type Socket } from 'node:net'

/**
 * Sends a running server what hostile clients send, and says how long each answer took and how long /healthz was silent
 * meanwhile, in ms: `node scripts/hostile-clients.ts http://127.0.0.1:3000 /e/SLUG`.
 */
const [, , app = 'http://127.0.0.1:3000', event = '/e/x'] = process.argv
const { hostname, port } = new URL(app)
const routes = [
  `${event}/registration`,
  `${event}/registration?send`,
  `${event}/link`,
  '/office/sign-in',
  '/office/sign-in/x',
  '/r/x/answers',
  '/r/x/cancellation',
  '/r/x/substitution',
  '/b/x/people',
  '/u/x',
  '/objection/x',
  '/verify',
  '/checkin/xxxxxxxxxxxxxxxxxxxxxx/scans',
  '/hooks/resend',
]
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
const halfAForm = `POST ${event}/link HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nemail=a`

await measured('25,000 fields for 100 people', () =>
  post(`people=100&${Array.from({ length: 25_000 }, (_, i) => `x${i}=`).join('&')}`),
)
await measured('900 fields for 100 people', () =>
  post(`people=100&${Array.from({ length: 900 }, (_, i) => `x${i}=`).join('&')}`),
)
await measured('@ x 80,000 to sign in', () => post(`email=${'@'.repeat(80_000)}`, '/office/sign-in'))
for (const path of routes) {
  await measured(`40,000 fields to ${path}`, () => post('&a='.repeat(40_000), path))
  await measured(`250 kB in one field to ${path}`, () => post(`email=${'a'.repeat(250_000)}`, path))
  await measured(`999 fields with signs to ${path}`, () =>
    post(Array.from({ length: 999 }, (_, i) => `f${i}=${'@.%20%C3%A9'.repeat(6)}`).join('&'), path),
  )
}
await measured('a broken chunk', () =>
  raw(
    `POST ${event}/link HTTP/1.1\r\nHost: x\r\nContent-Type: ${urlencoded['content-type']}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nemail\r\nZZ\r\n`,
  ),
)
const held: Socket[] = []
await measured('3,000 half-sent bodies', async () => {
  for (let n = 0; n < 3000; n++) {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    await new Promise((resolve) => socket.once('connect', resolve).once('error', resolve))
    socket.write(halfAForm)
    held.push(socket)
  }
  return `${held.filter(({ closed }) => !closed).length} still open`
})
await measured('closing them', async () => {
  for (const socket of held) socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 3000))
  return 'closed'
})
for (const [name, words] of [
  ['silent', ''],
  ['half a head', 'GET / HTTP/1.1\r\nHost'],
  ['half a form', halfAForm],
] as const) {
  let opened: Socket[] = []
  await measured(`3,000 at once, ${name}`, async () => {
    opened = await Promise.all(Array.from({ length: 3000 }, () => opening(words)))
    return `${opened.filter(({ closed }) => !closed).length} still open`
  })
  await measured('closing them', async () => {
    for (const socket of opened) socket.destroy()
    return 'closed'
  })
}
await measured('50 x 2,000 requests at once, 20 times', async () => {
  const asked = `GET ${event} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(2000)
  const sockets: Socket[] = []
  for (let n = 0; n < 1000; n++) sockets.push(await opening(asked))
  return `${sockets.filter(({ closed }) => !closed).length} still open`
})
process.exit(0)

async function measured(name: string, work: () => Promise<unknown>): Promise<void> {
  let silence = 0
  let over = false
  const watching = (async () => {
    while (!over) {
      const asked = performance.now()
      await fetch(`${app}/healthz`, { headers: { connection: 'close' } }).then(
        (answer) => answer.text(),
        () => {},
      )
      silence = Math.max(silence, performance.now() - asked)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })()
  const began = performance.now()
  const answer = await work()
  const took = performance.now() - began
  await new Promise((resolve) => setTimeout(resolve, 500))
  over = true
  await watching
  console.log(`${name}: ${answer}, ${took.toFixed(0)} ms, worst silence ${silence.toFixed(0)} ms`)
}

async function post(body: string, path = `${event}/registration?send`): Promise<number> {
  const answer = await fetch(app + path, { method: 'POST', headers: urlencoded, body })
  await answer.text()
  return answer.status
}

function opening(words: string): Promise<Socket> {
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.resume()
  if (words) socket.write(words)
  return new Promise((resolve) => socket.once('connect', () => resolve(socket)).once('close', () => resolve(socket)))
}

function raw(words: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(words))
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', () => resolve('cut off'))
    socket.on('close', () => resolve(answer.split('\r\n', 1)[0] || 'cut off'))
  })
}
