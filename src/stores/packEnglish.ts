/** English words of the pack, in a chunk of their own: the source, and the fallback of every language. */
export const englishTexts: Readonly<Record<string, unknown>> = import.meta.glob(
  '/questionnaires/cluster-excellence/texts/en/*.json',
  { eager: true, import: 'default' },
)
