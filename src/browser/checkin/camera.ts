import type { FrameReader } from './code-reader.ts'
import { SeenCodes } from './seen-codes.ts'

/** Between two looks at the picture, in milliseconds. */
const pauseMs = 80

export type Camera = { stop(): void }

/**
 * Shows the camera at the back and tells each code that comes into sight, once. `denied`: nobody allowed it; `none`: there is
 * no camera, or another program has it.
 */
export async function startCamera(
  video: HTMLVideoElement,
  reader: () => Promise<FrameReader>,
  onCode: (code: string) => void,
): Promise<Camera | 'denied' | 'none'> {
  const stream = await openCamera()
  if (typeof stream === 'string') return stream
  video.srcObject = stream
  await video.play().catch(() => undefined)
  const read = await reader()
  const seen = new SeenCodes()
  let running = true
  const look = async () => {
    if (!running) return
    const code = document.hidden ? undefined : await read(video)
    if (running && code !== undefined && seen.isNew(code, performance.now())) onCode(code)
    setTimeout(look, pauseMs)
  }
  look()
  return {
    stop: () => {
      running = false
      for (const track of stream.getTracks()) track.stop()
      video.srcObject = null
    },
  }
}

async function openCamera(): Promise<MediaStream | 'denied' | 'none'> {
  const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } }
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: false })
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none'
  }
}
