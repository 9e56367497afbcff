import type { PackFiles } from '../packFiles.ts'
import type { Glossary } from '../reference.ts'

/** What a check looks at: the files that are linked, and the terms whose words questions refer to. */
export interface CheckedFiles extends PackFiles {
  readonly glossary: Glossary
}
