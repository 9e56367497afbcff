import { describe, expect, test } from 'vitest'
import { latestOnly } from '#stores/latestOnly.ts'

/** A worker that answers when the test says so. */
function asked() {
  const sent: number[] = []
  const taken: string[] = []
  let answered: (answer: string) => void = () => undefined
  let failed: () => void = () => undefined
  let isEnded = false
  const finder = latestOnly<number, string>(
    (take, fail) => {
      answered = take
      failed = fail
      return { postMessage: question => sent.push(question), terminate: () => (isEnded = true) }
    },
    question => `here ${String(question)}`,
    answer => taken.push(answer),
  )
  return {
    finder,
    sent,
    taken,
    answer: (text: string) => answered(text),
    fail: () => failed(),
    isEnded: () => isEnded,
  }
}

describe('a worker of which only the last question matters', () => {
  test('drops an answer that is out of date, and of the questions that waited asks the newest alone', () => {
    const { finder, sent, taken, answer } = asked()
    finder.ask(1)
    finder.ask(2)
    finder.ask(3)
    expect(sent).toEqual([1])
    answer('one')
    expect(taken).toEqual([])
    expect(sent).toEqual([1, 3])
    answer('three')
    expect(taken).toEqual(['three'])
  })

  test('drops the answer when nothing is asked any more, and goes on with the next question', () => {
    const { finder, sent, taken, answer } = asked()
    finder.ask(1)
    finder.forget()
    answer('one')
    expect(taken).toEqual([])
    finder.ask(2)
    answer('two')
    expect([sent, taken]).toEqual([[1, 2], ['two']])
  })

  test('that cannot run leaves the work to the page', () => {
    const { finder, taken, fail } = asked()
    finder.ask(1)
    finder.ask(2)
    fail()
    finder.ask(3)
    expect(taken).toEqual(['here 2', 'here 3'])
  })

  test('ends with the screen', () => {
    const { finder, isEnded } = asked()
    finder.ask(1)
    finder.end()
    expect(isEnded()).toBe(true)
  })
})
