import { isHintedAt } from '#engine/answers/papers.ts'
import { usePackStore } from './packStore.ts'
import { usePackWords } from './packWords.ts'

/** What is known of a paper before anybody has read it. */
interface ToldOfPaper {
  readonly indicators: readonly string[]
  readonly title: string
  readonly fileName: string
  readonly shows: string
}

/** Whether a paper is likely to name third persons, by what the pack says of usual papers and of words. */
export function usePersonsHint(): (told: ToldOfPaper) => boolean {
  const packs = usePackStore()
  const words = usePackWords()

  /** The title is that of a usual paper which the pack marks. */
  function isMarkedPaper({ indicators, title }: ToldOfPaper): boolean {
    const { pack } = packs
    if (!pack || title === '') return false
    const all = [...pack.questionnaires.values()].flatMap(each => each.indicators)
    return all
      .filter(({ id }) => indicators.includes(id))
      .some(({ id, evidence }) =>
        evidence.some(paper => pack.namesPersons.has(paper) && words.indicator(id).papers?.[paper] === title),
      )
  }

  return told => {
    const hints = packs.texts.flatMap(({ evidence }) => evidence?.namesPersons ?? [])
    return isMarkedPaper(told) || isHintedAt(hints, [told.title, told.fileName, told.shows])
  }
}
