import type {
  EvidenceFileOfPack,
  PackFiles,
  QuestionBankFile,
  QuestionnaireFile,
} from '#engine/questionnaire/packFiles.ts'
import type { LabelScheme } from '#engine/questionnaire/labelScheme.ts'
import type { ReferenceFigures, Sources } from '#engine/questionnaire/reference.ts'

/** The files of one version, by their paths; they were checked when the app was built. */
export function gatherPack(found: Readonly<Record<string, unknown>>): PackFiles {
  const byName = new Map(Object.entries(found).map(([path, file]) => [path.slice(path.lastIndexOf('/') + 1, -5), file]))
  return {
    id: 'cluster-excellence',
    questions: byName.get('questions') as QuestionBankFile,
    questionnaires: Object.fromEntries(
      [...byName].filter((entry): entry is [string, QuestionnaireFile] => isQuestionnaire(entry[1])),
    ),
    labels: byName.get('labels') as LabelScheme,
    reference: byName.get('reference') as ReferenceFigures,
    sources: byName.get('sources') as Sources,
    evidence: byName.get('evidence') as EvidenceFileOfPack,
  }
}

function isQuestionnaire(file: unknown): file is QuestionnaireFile {
  return file instanceof Object && 'laurel' in file && file.laurel === 'questionnaire/1'
}
