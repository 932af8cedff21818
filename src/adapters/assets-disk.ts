import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { assetName } from '../lib/asset-name.ts'
import { type Encoding, encodingFor, encodings, isKnown } from '../lib/http.ts'
import type { Assets } from '../ports/assets.ts'

type Asset = {
  type: string
  tag: string
  bytes: Uint8Array<ArrayBuffer>
  packed: Map<Encoding, Uint8Array<ArrayBuffer>>
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
}

/** A name holds the hash of the bytes: under this address there will never be others. */
const forever = 'public, max-age=31536000, immutable'

/**
 * What was built, read once (two megabytes), so that a process goes on showing its own files when the next
 * version is built beside it. `answer` is for the entry on Node: packed as the browser takes it; undefined for what did not ship.
 */
export function assetsOnDisk(built: string) {
  const [shipped, packed] = [`${built}/public/assets`, `${built}/packed`]
  const assets = new Map(readdirSync(shipped).map((file) => [file, readAsset(shipped, packed, file)]))
  const read: Assets['read'] = async (name) => {
    const asset = assets.get(assetName(name))
    if (!asset) throw new Error(`The asset ${name} did not ship.`)
    return asset.bytes
  }
  const answer = (file: string, request: Headers): Response | undefined => {
    const asset = assets.get(file)
    return asset && answerWith(asset, request)
  }
  return { read, answer }
}

function readAsset(shipped: string, packed: string, file: string): Asset {
  const waysPacked = encodings.flatMap((encoding) => {
    const path = `${packed}/${file}.${encoding}`
    return existsSync(path) ? [[encoding, new Uint8Array(readFileSync(path))] as const] : []
  })
  return {
    type: types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    tag: `W/"${file}"`,
    bytes: new Uint8Array(readFileSync(`${shipped}/${file}`)),
    packed: new Map(waysPacked),
  }
}

function answerWith({ type, tag, bytes, packed }: Asset, request: Headers): Response {
  const headers = new Headers({ 'Cache-Control': forever, ETag: tag })
  if (packed.size > 0) headers.set('Vary', 'Accept-Encoding')
  if (isKnown(request.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const encoding = encodingFor(request.get('accept-encoding'), [...packed.keys()])
  const body = (encoding && packed.get(encoding)) ?? bytes
  if (encoding) headers.set('Content-Encoding', encoding)
  headers.set('Content-Type', type)
  headers.set('Content-Length', String(body.length))
  return new Response(body, { headers })
}
