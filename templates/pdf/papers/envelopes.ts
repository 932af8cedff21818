import { round } from '../../../src/formats/pdf/line-style.ts'
import type { EmbeddedImage } from '../../../src/formats/pdf/pdf-file.ts'
import { pdfStream } from '../../../src/formats/pdf/pdf-stream.ts'
import { TaggedDocument } from '../../../src/formats/pdf/tagged-document.ts'
import type { Size } from '../label-sheets.ts'
import { points } from '../scale-design.ts'
import { writeAddress } from './address-block.ts'
import type { LetterheadProps } from './letterhead.ts'
import { bareLayout, type PaperProps } from './paper-document.ts'

/** Envelopes in millimetres, the flap at the upper long side (ISO 269, DIN 678). */
export const envelopeSizes = {
  dl: { width: 220, height: 110 },
  c6: { width: 162, height: 114 },
  c5: { width: 229, height: 162 },
  c4: { width: 324, height: 229 },
} satisfies Record<string, Size>

export type EnvelopeSize = keyof typeof envelopeSizes
export const envelopeSizeKeys = Object.keys(envelopeSizes) as EnvelopeSize[]

type EnvelopesProps = Pick<PaperProps, 'host' | 'language' | 'createdAt' | 'fonts'> & {
  size: EnvelopeSize
  title: string
}

/** Envelopes with sender and address, one a page, in the order given. */
export function envelopes(
  addresses: AsyncIterable<string[]> | Iterable<string[]>,
  props: EnvelopesProps,
): ReadableStream<Uint8Array> {
  const { width, height } = envelopeSizes[props.size]
  const document = new TaggedDocument({ ...props, says: props, layout: bareLayout(points(width), points(height)) })
  return pdfStream(document, painted(document, addresses, props))
}

async function* painted(
  document: TaggedDocument,
  addresses: AsyncIterable<string[]> | Iterable<string[]>,
  { host, size }: EnvelopesProps,
): AsyncGenerator<void> {
  const sheet = envelopeSizes[size]
  const logo = host.logo && (await document.holdImage(host.logo.bytes))
  for await (const address of document.settable(addresses)) {
    document.newPage()
    document.newSection()
    writeSender(document, host, logo)
    writeAddress(document, address, addressBox(sheet))
    yield
  }
}

/** In millimetres: sorting machines want 15 mm free of print at the right and at the bottom, and the address below 40 mm. */
function addressBox({ width, height }: Size) {
  const x = Math.max(width * 0.46, width - 120)
  const y = Math.max(46, height * 0.44)
  return { x: points(x), y: points(y), width: points(width - x - 17), height: points(height - y - 17) }
}

const edge = 10
const logoBox = { width: 45, height: 14 }

/** In the upper left corner, above the address: logo, name, and the first lines of the sender in one. The name says what the logo shows. */
function writeSender(
  document: TaggedDocument,
  { name, sender, logo: image }: LetterheadProps,
  logo?: EmbeddedImage,
): void {
  let y = edge
  if (image && logo) {
    const scale = Math.min(logoBox.width / image.width, logoBox.height / image.height)
    const [width, height] = [image.width * scale, image.height * scale]
    document.offerImage(logo)
    const matrix = [points(width), 0, 0, -points(height), points(edge), points(y + height)].map(round).join(' ')
    document.paintArtifact(`q ${matrix} cm /${logo.label} Do Q`)
    y += height + 2
  }
  const lines = [name, sender.split('\n').slice(0, 3).join(' · ')]
  const box = { x: points(edge), y: points(y), width: points(95), height: points(11) }
  writeAddress(document, lines, box, 8.5)
}
