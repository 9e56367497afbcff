/** Ends the task that the page is at, so that what was waiting comes first: what follows is a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise(done => setTimeout(done))
}
