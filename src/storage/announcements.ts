/** What tabs of one browser tell each other. Only a hint: the truth is re-read from the database. */
type Announcement =
  | { readonly kind: 'rows'; readonly organisation: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'erased' }

export interface Announcements {
  readonly say: (announcement: Announcement) => void
  /** @returns a function that ends the listening. */
  readonly listen: (listener: (announcement: Announcement) => void) => () => void
  readonly close: () => void
}

/** Without BroadcastChannel nothing is heard, and tabs catch up when they are shown again. */
export function openAnnouncements(): Announcements {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('laurel')
  const listeners = new Set<(announcement: Announcement) => void>()
  channel?.addEventListener('message', (event: MessageEvent<Announcement>) => {
    for (const listener of listeners) listener(event.data)
  })
  return {
    say: announcement => channel?.postMessage(announcement),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => channel?.close(),
  }
}
