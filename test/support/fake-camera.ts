import { writeFile } from 'node:fs/promises'
import { openPdf, seenAt } from '../templates/pdf/read-pdf.ts'

const [width, height] = [640, 480]

/** What Chromium takes for a camera that sees this film. */
export function cameraOf(film: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]
}

/**
 * Films a printed badge of 70 × 54 mm: it lies in the middle of a grey table for a second, and is gone for three, so that it
 * is shown anew whenever the film begins again. YUV4MPEG2, ten pictures a second.
 */
export async function film(path: string, badge: ReadableStream<Uint8Array>): Promise<void> {
  const seen = await seenAt(await openPdf(badge), 1, 150)
  const table = luma(undefined)
  const shown = luma(seen.cut(0, 0, 70, 54))
  const frames = Array.from({ length: 40 }, (_, place) => [mark, place < 10 ? shown : table, noColour])
  await writeFile(
    path,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...frames.flat()]),
  )
}

const mark = Buffer.from('FRAME\n')
const noColour = Buffer.alloc((width * height) / 2, 128)

/** The brightness of every pixel; a picture lies in the middle. */
function luma(picture: ImageData | undefined): Buffer {
  const frame = Buffer.alloc(width * height, 150)
  if (!picture) return frame
  const [left, top] = [Math.floor((width - picture.width) / 2), Math.floor((height - picture.height) / 2)]
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const [red = 0, green = 0, blue = 0] = picture.data.subarray((y * picture.width + x) * 4)
      frame[(top + y) * width + left + x] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
    }
  }
  return frame
}
