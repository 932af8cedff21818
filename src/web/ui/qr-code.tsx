import { qrMatrix, qrPath } from '../../formats/qr.ts'

/** A QR code for a phone, dark on white in every colour scheme, as scanners need it. `label` says what it holds. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const matrix = qrMatrix(text)
  return (
    <svg class="qr-code" viewBox={`0 0 ${matrix.length} ${matrix.length}`} role="img" aria-label={label}>
      <rect width="100%" height="100%" fill="white" />
      <path d={qrPath(matrix)} fill="black" />
    </svg>
  )
}
