import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'

type Words = Readonly<Record<string, unknown>>

/** Every id has its words, and no words stand for an id that is gone. */
export function wordsProblems(wanted: readonly string[], given: Words | undefined, at: Place): readonly PackProblem[] {
  const words = given ?? {}
  const ids = new Set(wanted)
  return [
    ...[...ids].filter(id => !Object.hasOwn(words, id)).map(id => problemAt(inside(at, id), 'text-missing')),
    ...Object.keys(words)
      .filter(id => !ids.has(id))
      .map(id => problemAt(inside(at, id), 'text-superfluous')),
    ...Object.entries(words)
      .filter(([, word]) => isBlank(word))
      .map(([id]) => problemAt(inside(at, id), 'text-missing')),
  ]
}

/** Sentences that stand under fixed names: each is there and says something. */
export function sentenceProblems(sentences: Words, at: Place): readonly PackProblem[] {
  return Object.entries(sentences)
    .filter(([, sentence]) => sentence === undefined || isBlank(sentence))
    .map(([name]) => problemAt(inside(at, name), 'text-missing'))
}

/** The words of an id; undefined for one that has none, be it called as every object's own `constructor`. */
export function wordsOf<Text>(given: Readonly<Record<string, Text>>, id: string): Text | undefined {
  return Object.hasOwn(given, id) ? given[id] : undefined
}

function isBlank(word: unknown): boolean {
  return typeof word === 'string' && word.trim() === ''
}
