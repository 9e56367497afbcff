/** The words that stand for a key; list and reckoning load when first asked for. */
export async function fingerprintWords(publicKey: string): Promise<readonly string[]> {
  const [{ fingerprint }, { default: list }] = await Promise.all([
    import('#formats/cardSignature.ts'),
    import('#questionnaires/benchmark/fingerprint.json'),
  ])
  return fingerprint(publicKey, list.words)
}
