import { useMessages } from '#i18n/useMessages.ts'
import { useShortcuts } from '#ui/keyboard.ts'

interface AssessKeys {
  readonly nextOpen: () => void
  readonly move: (by: 1 | -1) => void
  readonly unknown: () => void
  readonly later: () => void
  readonly search: () => void
  /** The card the reader is at. */
  readonly card: () => HTMLElement | null
}

/** The choice that number keys answer: the one that has the focus, else the first of the card that is open. */
function choiceOf(card: HTMLElement | null): readonly HTMLInputElement[] {
  if (card === null) return []
  const inputs = (question: Element): HTMLInputElement[] => [
    ...question.querySelectorAll<HTMLInputElement>('input[type="radio"]:enabled, input[type="checkbox"]:enabled'),
  ]
  const focused = document.activeElement?.closest('[data-question]')
  if (focused && card.contains(focused) && inputs(focused).length > 0) return inputs(focused)
  const choices = [...card.querySelectorAll('[data-question]')].map(inputs).filter(choice => choice.length > 0)
  return choices.find(choice => choice.every(input => !input.checked)) ?? choices[0] ?? []
}

/** Single keys of Assess; they stay silent in text fields and can be switched off. */
export function useAssessKeys(keys: AssessKeys): void {
  const { t } = useMessages('assess')

  function choose(number: number): void {
    const choice = choiceOf(keys.card())
    const input =
      number === 0 ? choice.find(({ value }) => value === '') : choice.filter(({ value }) => value !== '')[number - 1]
    input?.focus()
    input?.click()
  }

  useShortcuts(() => [
    { key: 'n', says: t('keys.nextOpen'), run: keys.nextOpen },
    { key: 'j', says: t('keys.nextCard'), run: () => keys.move(1) },
    { key: 'k', says: t('keys.previousCard'), run: () => keys.move(-1) },
    { key: 'u', says: t('keys.unknown'), run: keys.unknown },
    { key: 'l', says: t('keys.later'), run: keys.later },
    { key: '/', says: t('keys.search'), run: keys.search },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(number => ({
      key: String(number),
      says: number === 1 ? t('keys.choose') : '',
      run: () => choose(number),
    })),
    { key: '0', says: t('keys.none'), run: () => choose(0) },
  ])
}
