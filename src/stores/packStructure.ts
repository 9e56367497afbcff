import type {
  EvidenceFileOfPack,
  PackFiles,
  QuestionBankFile,
  QuestionnaireFile,
} from '#engine/questionnaire/packFiles.ts'
import type { LabelScheme } from '#engine/questionnaire/labelScheme.ts'
import type { ReferenceFigures, Sources } from '#engine/questionnaire/reference.ts'

const files: Readonly<Record<string, unknown>> = import.meta.glob('/questionnaires/cluster-excellence/*.json', {
  eager: true,
  import: 'default',
})

const byName = new Map(Object.entries(files).map(([path, file]) => [path.slice(path.lastIndexOf('/') + 1, -5), file]))

/** Structure of the pack, in a chunk of its own. The files were checked when the app was built. */
export const packFiles: PackFiles = {
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

function isQuestionnaire(file: unknown): file is QuestionnaireFile {
  return file instanceof Object && 'laurel' in file && file.laurel === 'questionnaire/1'
}
