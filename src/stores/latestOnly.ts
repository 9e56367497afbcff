/** What is needed of a worker: `Worker` has it, and a test can. */
interface Helper<Question> {
  postMessage(question: Question): void
  terminate(): void
}

/**
 * Asks a worker one question at a time. Only the last one matters: one that waits is replaced by a newer one, and an
 * answer that comes after a newer question, or after nothing is asked any more, is dropped: nobody ever sees one that
 * is out of date.
 *
 * @param make starts the worker when the first question is asked, and says what comes of it.
 * @param here answers where no worker can run.
 */
export function latestOnly<Question, Answer>(
  make: (answered: (answer: Answer) => void, failed: () => void) => Helper<Question>,
  here: (question: Question) => Answer,
  take: (answer: Answer) => void,
) {
  let worker: Helper<Question> | undefined
  let isBroken = false
  let isBusy = false
  let wanted: { readonly question: Question; readonly isSent: boolean } | undefined

  function send(question: Question): void {
    worker ??= make(answered, failed)
    isBusy = true
    wanted = { question, isSent: true }
    worker.postMessage(question)
  }

  function answered(answer: Answer): void {
    isBusy = false
    const last = wanted
    wanted = undefined
    if (last?.isSent === true) take(answer)
    else if (last !== undefined) send(last.question)
  }

  function failed(): void {
    isBroken = true
    if (wanted !== undefined) take(here(wanted.question))
    wanted = undefined
  }

  return {
    ask(question: Question): void {
      if (isBroken) take(here(question))
      else if (isBusy) wanted = { question, isSent: false }
      else send(question)
    },
    /** What is being answered is not wanted any more. */
    forget: () => (wanted = undefined),
    end: () => worker?.terminate(),
  }
}
