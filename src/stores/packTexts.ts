import type {
  EvidenceTexts,
  GlossaryTexts,
  LabelTexts,
  QuestionnaireTexts,
  QuestionTexts,
  ReferenceTexts,
} from '#engine/questionnaire/texts.ts'
import { fallbacksOf } from '#i18n/languages.ts'

/** The words of the pack in one language; outside English any of them may be missing. */
export interface PackTexts {
  readonly language: string
  readonly questions: QuestionTexts | undefined
  readonly questionnaires: Readonly<Record<string, QuestionnaireTexts>>
  readonly labels: LabelTexts | undefined
  readonly glossary: GlossaryTexts | undefined
  readonly reference: ReferenceTexts | undefined
  readonly evidence: EvidenceTexts | undefined
}

const others = import.meta.glob(
  ['/questionnaires/cluster-excellence/texts/*/*.json', '!/questionnaires/cluster-excellence/texts/en/*.json'],
  { import: 'default' },
)

const former = import.meta.glob('/questionnaires/cluster-excellence/versions/*/texts/*/*.json', { import: 'default' })

/** The words of a former version of the pack: as its rounds were answered under. */
export async function loadFormerTexts(version: string, language: string): Promise<readonly PackTexts[]> {
  const codes = [...new Set([language, ...fallbacksOf(language), 'en'])]
  const found = await Promise.all(
    codes.map(async code => gather(code, await loaded(former, `/versions/${version}/texts/${code}/`))),
  )
  return found.filter(texts => texts !== undefined)
}

/** Words for a reader of `language`: its own first, then those of its fallbacks, English last. */
export async function loadPackTexts(language: string): Promise<readonly PackTexts[]> {
  const codes = [...new Set([language, ...fallbacksOf(language), 'en'])]
  const found = await Promise.all(codes.map(async code => gather(code, await filesOf(code))))
  return found.filter(texts => texts !== undefined)
}

async function filesOf(code: string): Promise<Readonly<Record<string, unknown>>> {
  if (code === 'en') return (await import('./packEnglish.ts')).englishTexts
  return loaded(others, `/texts/${code}/`)
}

async function loaded(
  files: Readonly<Record<string, () => Promise<unknown>>>,
  folder: string,
): Promise<Readonly<Record<string, unknown>>> {
  const mine = Object.entries(files).filter(([path]) => path.includes(folder))
  return Object.fromEntries(await Promise.all(mine.map(async ([path, load]) => [path, await load()] as const)))
}

function gather(language: string, files: Readonly<Record<string, unknown>>): PackTexts | undefined {
  const byName = new Map(Object.entries(files).map(([path, file]) => [path.slice(path.lastIndexOf('/') + 1, -5), file]))
  if (byName.size === 0) return undefined
  return {
    language,
    questions: byName.get('questions') as QuestionTexts | undefined,
    questionnaires: Object.fromEntries(
      [...byName].filter((entry): entry is [string, QuestionnaireTexts] => isQuestionnaireTexts(entry[1])),
    ),
    labels: byName.get('labels') as LabelTexts | undefined,
    glossary: byName.get('glossary') as GlossaryTexts | undefined,
    reference: byName.get('reference') as ReferenceTexts | undefined,
    evidence: byName.get('evidence') as EvidenceTexts | undefined,
  }
}

function isQuestionnaireTexts(file: unknown): file is QuestionnaireTexts {
  return file instanceof Object && 'indicators' in file
}
