import * as Y from 'yjs'

/**
 * Many updates as one that has the same effect. Replaced values are let go; updates that wait for a missing
 * one are kept waiting.
 */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return Y.encodeStateAsUpdate(doc)
}
