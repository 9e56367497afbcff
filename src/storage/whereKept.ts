import { saveProblemOf } from './saveProblem.ts'

/**
 * What a read finds; `nothing` where the browser gives no storage at all, as in private windows: that nothing is kept
 * there, the save indicator says. Every other failure stays one.
 */
export async function whereKept<T, N>(read: Promise<T>, nothing: N): Promise<T | N> {
  try {
    return await read
  } catch (error) {
    if (saveProblemOf(error) === 'private') return nothing
    throw error
  }
}
