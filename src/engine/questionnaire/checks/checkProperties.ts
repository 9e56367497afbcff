import { markKeys } from '../marks.ts'
import type { PackFiles, QuestionnaireFile } from '../packFiles.ts'
import { questionsAskedBy } from '../reads.ts'
import { strange } from './checkForms.ts'
import { bankFile, fileOf } from './parts.ts'
import { inside, problemAt, type PackProblem, type Place } from './packProblem.ts'

const keywords = ['$schema', '$id', 'laurel', 'version', 'type', 'properties', 'dimensions']

/** A questionnaire accepts as answers exactly what its indicators ask, and the two maps of marks. */
export function checkProperties(files: PackFiles): readonly PackProblem[] {
  return Object.entries(files.questionnaires).flatMap(([id, file]) => {
    const at = fileOf(id)
    const asked = new Set(file.dimensions.flatMap(each => each.indicators.flatMap(questionsAskedBy)))
    const wanted = [...asked, ...markKeys]
    return [
      ...strange(file, keywords, at),
      ...wanted
        .filter(question => !Object.hasOwn(file.properties, question))
        .map(question => problemAt(inside(at, 'properties'), 'property-missing', { question })),
      ...Object.keys(file.properties)
        .filter(question => !wanted.includes(question))
        .map(question => problemAt(inside(at, 'properties'), 'property-superfluous', { question })),
      ...referenceProblems(file, at),
      ...versionProblems(file.version, files.questions.version, at),
    ]
  })
}

function referenceProblems({ properties }: QuestionnaireFile, at: Place): readonly PackProblem[] {
  return Object.entries(properties).flatMap(([key, property]) => [
    ...strange(property, ['$ref'], inside(at, 'properties', key)),
    ...(property.$ref === `${bankFile.file}#/$defs/${key}`
      ? []
      : [problemAt(inside(at, 'properties', key), 'ref-elsewhere', { ref: property.$ref })]),
  ])
}

/** A pack has one version; an assessment is only comparable when all its files are of the same. */
export function versionProblems(version: string, expected: string, at: Place): readonly PackProblem[] {
  return version === expected ? [] : [problemAt(at, 'version-differs', { version, expected })]
}
