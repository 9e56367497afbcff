import { decodeQR } from 'qr/decode.js'

/** The text of the QR code in a picture; undefined when there is none that can be read. */
export function readQr(picture: Pick<ImageData, 'width' | 'height' | 'data'>): string | undefined {
  try {
    return decodeQR(picture)
  } catch {
    return undefined
  }
}
