// How long the tasks of a page last: by the clock, and in time of the processor, which other work on it does not change.

/** Records the tasks of a page from now on. @returns what ends it: the longest, each in milliseconds. */
export async function recordTasks(page) {
  const session = await page.context().newCDPSession(page)
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', { categories: 'toplevel', transferMode: 'ReportEvents' })
  return async () => {
    await page.evaluate(() => new Promise(done => requestIdleCallback(() => setTimeout(done, 200))))
    const complete = new Promise(done => session.once('Tracing.tracingComplete', done))
    await session.send('Tracing.end')
    await complete
    await session.detach()
    const threadOf = ({ pid, tid }) => `${pid}/${tid}`
    const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
    const main = new Set(mains.map(threadOf))
    const tasks = events.filter(
      event => event.ph === 'X' && event.name.endsWith('RunTask') && main.has(threadOf(event)),
    )
    const greatest = key => tasks.reduce((most, task) => Math.max(most, task[key] ?? 0), 0) / 1000
    return { clock: greatest('dur'), processor: greatest('tdur') }
  }
}
