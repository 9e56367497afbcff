export type MissingFeature = 'indexedDB' | 'broadcastChannel' | 'crypto' | 'dialog' | 'language'

/** What Laurel needs and this browser, window or address does not have. */
export function missingFeatures(): readonly MissingFeature[] {
  const has: Readonly<Record<MissingFeature, boolean>> = {
    indexedDB: typeof indexedDB !== 'undefined',
    broadcastChannel: typeof BroadcastChannel !== 'undefined',
    crypto: typeof crypto !== 'undefined' && isSecureContext && typeof crypto.subtle !== 'undefined',
    // The newest part of the language that the build leaves as it is.
    language: 'toSorted' in Array.prototype,
    dialog: typeof HTMLDialogElement !== 'undefined' && 'showPopover' in HTMLElement.prototype,
  }
  return (Object.keys(has) as MissingFeature[]).filter(feature => !has[feature])
}
