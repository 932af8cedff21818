import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A mail as Resend keeps it: its bytes, another address to fetch them from, or what is answered instead. */
export type KeptMail = {
  raw?: string | undefined
  downloadUrl?: string | null | undefined
  status?: number | undefined
}

/**
 * Resend's receiving API on loopback: GET /emails/receiving/:id names the address of the raw mail, which is fetched then.
 * @see https://resend.com/docs/api-reference/emails/retrieve-received-email
 */
export async function fakeInbox(mails: Record<string, KeptMail>) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const id = path.split('/').at(-1) ?? ''
    const mail = mails[id]
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (!mail) return json(404, { statusCode: 404, name: 'not_found', message: 'Not found' })
    if (mail.status) return json(mail.status, { statusCode: mail.status, name: 'internal_server_error', message: 'x' })
    if (path.startsWith('/raw/')) return response.writeHead(200).end(mail.raw)
    const url = mail.downloadUrl === undefined ? `${here()}/raw/${id}` : mail.downloadUrl
    json(200, { object: 'email', id, raw: url === null ? null : { download_url: url, expires_at: '2027-11-08' } })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const here = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { url: here(), asked, close }
}
