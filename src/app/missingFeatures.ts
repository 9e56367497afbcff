export type MissingFeature = 'indexedDB' | 'broadcastChannel' | 'crypto' | 'dialog'

/** What Laurel needs and this browser, window or address does not have. */
export function missingFeatures(): readonly MissingFeature[] {
  const has: Readonly<Record<MissingFeature, boolean>> = {
    indexedDB: typeof indexedDB !== 'undefined',
    broadcastChannel: typeof BroadcastChannel !== 'undefined',
    crypto: typeof crypto !== 'undefined' && isSecureContext && typeof crypto.subtle !== 'undefined',
    dialog: typeof HTMLDialogElement !== 'undefined' && 'showPopover' in HTMLElement.prototype,
  }
  return (Object.keys(has) as MissingFeature[]).filter(feature => !has[feature])
}
