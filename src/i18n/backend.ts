import type { BackendModule, ReadCallback } from 'i18next'
import { pseudoLanguage } from './languages.ts'
import type { MessageTree } from './messageTree.ts'
import { pseudoMessages } from './pseudo.ts'

/** One chunk for each language and area, fetched when first needed. */
const files = import.meta.glob<MessageTree>('./messages/*/*.json', { import: 'default' })

async function read(language: string, area: string): Promise<MessageTree> {
  const load = files[`./messages/${language}/${area}.json`]
  return load === undefined ? {} : load()
}

/** An area that a language lacks is empty: the words then come from the next language of its chain. */
export const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, area: string, done: ReadCallback) {
    const messages = language === pseudoLanguage ? read('en', area).then(pseudoMessages) : read(language, area)
    messages.then(
      found => done(null, found),
      (reason: unknown) => done(reason instanceof Error ? reason : String(reason), null),
    )
  },
}
