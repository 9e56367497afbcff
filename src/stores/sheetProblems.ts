import type { BenchmarkSheet } from '#engine/benchmark/sheet/benchmarkSheet.ts'
import { impossibleOnSheet } from '#engine/benchmark/sheet/impossibleOnSheet.ts'
import type { Problem } from '#formats/problems.ts'
import { comparedBy } from './benchmarkRules.ts'
import { useImpossibleWords } from './impossibleWords.ts'
import { usePackStore } from './packStore.ts'

/** Why a sheet is refused: figures on it that no group of answers has. Of another pack nothing is known. */
export async function sheetProblems(sheet: BenchmarkSheet): Promise<readonly Problem[]> {
  const packs = usePackStore()
  const words = useImpossibleWords()
  await packs.ready()
  if (packs.shipped?.id !== sheet.pack.id) return []
  return impossibleOnSheet(sheet, comparedBy(packs.shipped)).map(({ path, value, because, limit, ...figure }) => ({
    code: 'impossible-figure',
    path,
    details: {
      figure: words.name(figure),
      value: words.value(figure, value),
      limit: words.value(figure, limit),
      context: because,
    },
  }))
}
