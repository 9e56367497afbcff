/** Sizes of text that the reader can choose (`data-text-size`), as in `src/ui/styles/shell.css`. */
const sizes = { xl: 1.3125, l: 1.125 }
const narrow = /\(max-width: (\d+)px\)/

/**
 * A PostCSS plugin: where the reader's letters are larger, a page runs out of room sooner. Each `max-width` is
 * repeated at its width times the size of the letters, for that size alone. A media query cannot know the size that
 * a page gives its root; this writes what one would otherwise write three times by hand.
 *
 * @returns {import('postcss').Plugin}
 */
export function letterBreakpoints() {
  return {
    postcssPlugin: 'letter-breakpoints',
    Once(root) {
      const written = []
      root.walkAtRules('media', media => void written.push(media))
      for (const media of written) {
        const [, width] = narrow.exec(media.params) ?? []
        if (width === undefined) continue
        for (const [size, times] of Object.entries(sizes)) {
          const larger = media.clone({ params: `(max-width: ${Math.round(Number(width) * times)}px)` })
          larger.walkRules(rule => {
            rule.selectors = rule.selectors.map(selector => `:where(:root[data-text-size='${size}']) ${selector}`)
          })
          media.after(larger)
        }
      }
    },
  }
}
