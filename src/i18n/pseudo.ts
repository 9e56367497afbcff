import type { MessageTree } from './messageTree.ts'

const plain = 'AEIOUYaeiouycnsz'
const accented = 'ÀÉÎÕÜÝàéîõüýçñšž'

/** `Save {{name}}` → `[[Šàvé {{name}}]]`: accents outside placeholders, brackets around the whole. */
export function pseudoText(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\}|<[^>]*>)/)
  const dressed = parts.map((part, index) => (index % 2 === 1 ? part : withAccents(part)))
  return `[[${dressed.join('')}]]`
}

export function pseudoMessages(messages: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : pseudoMessages(value),
    ]),
  )
}

function withAccents(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, letter => accented[plain.indexOf(letter)] ?? letter)
}
