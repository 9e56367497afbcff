import { isUnloaded } from './missingParts.ts'
import { shallowRef, type App, type ShallowRef } from 'vue'

/** A fault of ours, with what a report needs: names and places, nothing a reader has typed. */
export interface Failure {
  readonly name: string
  readonly where: string
  readonly trace: string
  readonly at: string
}

/** Set once something unforeseen was thrown: the error page then takes the place of the screen. */
export const failure: ShallowRef<Failure | undefined> = shallowRef<Failure>()

/** Catches what nobody else did: from components, from promises, from handlers. */
export function catchFailures(app: App): void {
  app.config.errorHandler = (thrown, _component, info) => fail(thrown, info)
  addEventListener('unhandledrejection', event => fail(event.reason, 'promise'))
  addEventListener('error', event => {
    if (event.error !== null && event.error !== undefined) fail(event.error, 'script')
  })
}

export function fail(thrown: unknown, where: string): void {
  if (isUnloaded(thrown)) return
  console.error(thrown)
  failure.value ??= {
    name: thrown instanceof Error ? thrown.name : typeof thrown,
    where,
    trace: thrown instanceof Error ? placesOf(thrown) : '',
    at: new Date().toISOString(),
  }
}

/** Only the lines that name a place in the code: the message of an error could quote an answer. */
export function placesOf({ stack = '', message }: Pick<Error, 'stack' | 'message'>): string {
  const quoted = stack.indexOf(message)
  const behind = quoted === -1 ? stack : stack.slice(quoted + message.length)
  const lines = behind.split('\n').filter(line => /^\s*at \S|@(https?|file):/.test(line))
  return lines
    .map(line => line.trim().replaceAll(location.origin, ''))
    .slice(0, 12)
    .join('\n')
}
