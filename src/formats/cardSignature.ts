import type { Card } from '#engine/benchmark/card.ts'
import { fromBase64url, toBase64url } from './base64url.ts'
import { canonicalJson } from './canonicalJson.ts'

/** The key pair of a device. The private key cannot be read out, by Laurel neither. */
export interface SigningKey {
  readonly privateKey: CryptoKey
  /** As it stands on a card. */
  readonly publicKey: string
}

/** ECDSA on P-256 with SHA-256: Ed25519 came to Chrome only with 137, and the browsers of cluster offices are older. */
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
const scheme = { name: 'ECDSA', hash: 'SHA-256' } as const

/** A new key pair; the private half can sign and nothing else, and cannot be exported. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify'])
  const point = await crypto.subtle.exportKey('raw', publicKey)
  return { privateKey, publicKey: toBase64url(new Uint8Array(point)) }
}

/** The card with a signature over everything on it and the key itself. A card without name carries no key. */
export async function signCard(card: Card, { privateKey, publicKey }: SigningKey): Promise<Card> {
  if (card.anonymous === true) throw new Error('signCard: a card without name carries no key')
  const unsigned = { ...card, signed: { algorithm: 'ES256' as const, key: publicKey, signature: '' } }
  const signature = await crypto.subtle.sign(scheme, privateKey, whatIsSigned(unsigned))
  return { ...unsigned, signed: { ...unsigned.signed, signature: toBase64url(new Uint8Array(signature)) } }
}

/** Whether a card is what was signed; `unsigned` when it carries no signature. */
export async function checkSignature(card: Card): Promise<'unsigned' | 'sound' | 'changed'> {
  const { signed } = card
  if (signed === undefined) return 'unsigned'
  const [point, signature] = [fromBase64url(signed.key), fromBase64url(signed.signature)]
  if (point === undefined || signature === undefined) return 'changed'
  try {
    const key = await crypto.subtle.importKey('raw', point, curve, false, ['verify'])
    return (await crypto.subtle.verify(scheme, key, signature, whatIsSigned(card))) ? 'sound' : 'changed'
  } catch {
    return 'changed' // the key is no point of the curve
  }
}

/** Domain and canonical JSON of the card with its key, without the signature. */
function whatIsSigned({ signed, ...card }: Card): Uint8Array<ArrayBuffer> {
  const { algorithm, key } = signed ?? {}
  return new TextEncoder().encode(`laurel card\n${canonicalJson({ ...card, signed: { algorithm, key } })}`)
}

/** How many words a fingerprint has; with 256 words to choose from, 64 bits of the key's SHA-256. */
const fingerprintWords = 8

/**
 * A key as words that two people can compare by phone: the first bytes of its SHA-256, one word each.
 *
 * @param words 256 of them, all different.
 */
export async function fingerprint(publicKey: string, words: readonly string[]): Promise<readonly string[]> {
  if (new Set(words).size !== 256) throw new Error('fingerprint: there must be 256 different words')
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(publicKey))
  return [...new Uint8Array(digest, 0, fingerprintWords)].map(byte => words[byte] ?? '')
}
