import { shallowRef } from 'vue'
import { saveProblemOf, type SaveProblem } from '#storage/saveProblem.ts'
import type { SaveState } from '#storage/updateLog.ts'
import { now } from './clock.ts'

/** Longest time between a key and the command it leads to; milliseconds. Longer than the fields' own rest. */
const restOfTyping = 1200

/** What the save indicator says. `isStored` tells whether nothing waits to be written. */
export function useSaveState(isStored: () => boolean) {
  const state = shallowRef<'saving' | 'saved' | 'error'>('saved')
  const savedAt = shallowRef<Date>()
  const problem = shallowRef<SaveProblem>()
  let typing: ReturnType<typeof setTimeout> | undefined

  function begin(): void {
    if (state.value !== 'error') state.value = 'saving'
    clearTimeout(typing)
    typing = undefined
  }

  /** After a command that changed nothing, or typing that led to no command: all is stored as it was. */
  function settle(): void {
    queueMicrotask(() => {
      if (isStored() && typing === undefined && state.value === 'saving') state.value = 'saved'
    })
  }

  /** A key was pressed: not saved until the field has spoken or rests. */
  function type(): void {
    begin()
    typing = setTimeout(() => {
      typing = undefined
      settle()
    }, restOfTyping)
  }

  function follow(next: SaveState): void {
    problem.value = next.kind === 'error' ? next.problem : undefined
    if (next.kind === 'saved') savedAt.value = now()
    state.value = next.kind === 'saved' && typing !== undefined ? 'saving' : next.kind
  }

  function stop(reason: SaveProblem): void {
    follow({ kind: 'error', problem: reason })
  }

  function fail(error: unknown): void {
    stop(saveProblemOf(error))
  }

  /** All is stored, last at this time. */
  function reset(at?: Date): void {
    clearTimeout(typing)
    typing = undefined
    state.value = 'saved'
    savedAt.value = at
    problem.value = undefined
  }

  return { state, savedAt, problem, begin, settle, type, follow, stop, fail, reset }
}
