// How a command that runs until it is stopped comes to its end.

const everyMs = 250
/** Who started this process; read at once, since it may be gone when the work is done. */
const parent = process.ppid

/**
 * Calls `end` once, then leaves with 0: on SIGTERM, on SIGINT, and when npm has ended. Npm passes a signal on to the
 * shell it started, and a shell such as dash dies of it without a word to the program inside.
 */
export function whenStopped(end) {
  let isEnding = false
  const stop = async () => {
    if (isEnding) return
    isEnding = true
    await end()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  if (process.env.npm_lifecycle_event === undefined) return
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, everyMs).unref()
}
