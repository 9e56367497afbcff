import { shallowRef } from 'vue'

/** A card that came with the address of the page, and waits for a word. */
export const arrivedLink = shallowRef<string>()

/** What a link carries behind `#card=`; undefined when it is another one. */
export function linkedCard(address: string): string | undefined {
  return /^[^#]*#\/?card=(.+)$/s.exec(address)?.[1]
}
