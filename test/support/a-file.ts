import { crc32, deflateSync } from 'node:zlib'

/** A PNG of one colour, half transparent if wanted, with so many pixels each way; `padding` bytes of comment make it large. */
export function aPng({ width = 240, height = 80, padding = 0, alpha = false } = {}): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, alpha ? 6 : 2], 8)
  const pixel = Buffer.from(alpha ? [0x20, 0x44, 0xaa, 0x80] : [0x20, 0x44, 0xaa])
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(Math.min(width, 4000) * pixel.length, pixel)])
  const rows = Buffer.concat(Array.from({ length: Math.min(height, 4000) }, () => row))
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      ...(padding > 0 ? [chunk('tEXt', Buffer.alloc(padding, 'x'))] : []),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

/** The smallest ZIP with these entries, each stored as it is. */
export function aZip(entries: Record<string, string>): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const fields = Buffer.alloc(26)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([mark('PK\u0003\u0004'), fields, Buffer.from(name + content)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([mark('PK\u0001\u0002'), Buffer.alloc(2), fields, place, Buffer.from(name)]))
    bodies.push(body)
    at += body.length
  }
  const end = Buffer.alloc(18)
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Uint8Array.from(Buffer.concat([...bodies, ...directory, mark('PK\u0005\u0006'), end]))
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function mark(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
