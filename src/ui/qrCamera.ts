/** A camera that looks for QR codes until it is stopped. */
export interface QrWatch {
  readonly stop: () => void
}

/** Time between two looks, in milliseconds; one takes about 30. */
const pause = 150

/** The longer side at which pictures are looked at: enough for a code that fills half of them, and quick. Pixels. */
const longerSide = 1280

/**
 * Shows the camera in a video and calls `found` with the text of each code it sees.
 *
 * @returns `none` where there is no camera to be had, `denied` where it was not allowed.
 */
export async function watchForQr(
  video: HTMLVideoElement,
  found: (text: string) => void,
): Promise<QrWatch | 'none' | 'denied'> {
  const stream = await openCamera()
  if (typeof stream === 'string') return stream
  const { readQr } = await import('./qrReading.ts')
  video.srcObject = stream
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const timer = setInterval(() => {
    const { videoWidth, videoHeight } = video
    if (videoWidth === 0 || context === null) return
    const scale = Math.min(1, longerSide / Math.max(videoWidth, videoHeight))
    canvas.width = Math.round(videoWidth * scale)
    canvas.height = Math.round(videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const text = readQr(context.getImageData(0, 0, canvas.width, canvas.height))
    if (text !== undefined) found(text)
  }, pause)
  return {
    stop() {
      clearInterval(timer)
      for (const track of stream.getTracks()) track.stop()
    },
  }
}

async function openCamera(): Promise<MediaStream | 'none' | 'denied'> {
  // Absent where the address is not a secure one, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (devices?.getUserMedia === undefined) return 'none'
  try {
    const wanted = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } }
    return await devices.getUserMedia({ video: wanted, audio: false })
  } catch (reason) {
    return reason instanceof DOMException && reason.name === 'NotAllowedError' ? 'denied' : 'none'
  }
}
