const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 80 random bits as sixteen letters and digits that cannot be mistaken for each other; also fit for an address. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => letters[byte % letters.length]).join('')
}

/**
 * A Yjs client id of 53 random bits.
 *
 * Every command writes under a client id of its own: Yjs holds back everything of a client that follows a gap,
 * so a lost row costs only itself. 32 bits, Yjs's default, would be too few for one a command.
 */
export function randomClientId(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return (high & 0x1fffff) * 2 ** 32 + low
}
