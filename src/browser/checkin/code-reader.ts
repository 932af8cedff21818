import decodeQR from 'qr/decode.js'

/** Reads the code in a frame of a video; undefined if there is none. */
export type FrameReader = (video: HTMLVideoElement) => Promise<string | undefined>

/** What browsers with a barcode reader of their own offer (Shape Detection API). */
type BarcodeReader = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> }
type BarcodeReaderClass = {
  new (options: { formats: string[] }): BarcodeReader
  getSupportedFormats(): Promise<string[]>
}

/** The reader of the browser where it knows QR codes, else one of our own. */
export async function frameReader(): Promise<FrameReader> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: BarcodeReaderClass }
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): string[] => [])
  if (!BarcodeDetector || !formats?.some((format) => format === 'qr_code')) return ownReader()
  const reader = new BarcodeDetector({ formats: ['qr_code'] })
  const own = ownReader()
  // A reader that is named but not built in fails with every frame.
  return async (video) =>
    reader.detect(video).then(
      ([code]) => code?.rawValue,
      () => own(video),
    )
}

/** The longer side of what is searched, in pixels: a badge at arm's length stays readable, and a frame takes a few milliseconds. */
const searchedPixels = 800

function ownReader(): FrameReader {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video
    if (!context || width === 0) return undefined
    const scale = Math.min(1, searchedPixels / Math.max(width, height))
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      // A frame without a code is the usual case, and told by an error.
      return undefined
    }
  }
}
