/** Longest wait for the typeface, in milliseconds: then the screen shows in the one at hand. */
const patience = 600

/**
 * Resolves when the typeface of the first screen is there, or after a short wait. A screen that is drawn in another
 * one first moves when the right one comes, and a click then lands beside its button.
 *
 * @param sample letters of each script that the first screen shows.
 */
export async function lettersReady(sample: string): Promise<void> {
  const waited = new Promise(resolve => setTimeout(resolve, patience))
  await Promise.race([document.fonts.load('1em "Sofia Sans Variable"', sample), waited]).catch(() => undefined)
}
