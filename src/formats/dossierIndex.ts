/** The index of a dossier in the words of its reader: the screen draws it, `writeDossierIndex` writes it as a page. */
export interface DossierIndex {
  /** Code of the language it is written in. */
  readonly language: string
  readonly title: string
  readonly organisation: string
  readonly facts: readonly DossierRow[]
  /** That answers were carried over and nobody has confirmed them; empty where none was. */
  readonly unconfirmed: string
  /** What it is not: a verdict, an endorsement, a signature. */
  readonly notes: readonly string[]
  readonly missing: {
    readonly title: string
    readonly none: string
    readonly items: readonly { readonly code: string; readonly title: string; readonly lack: string }[]
  }
  readonly dimensions: readonly { readonly title: string; readonly entries: readonly DossierIndexEntry[] }[]
}

interface DossierRow {
  readonly label: string
  readonly value: string
  /** What is to be known of the value: that nobody has confirmed it yet. */
  readonly mark?: string
}

interface DossierIndexEntry {
  readonly indicator: string
  readonly code: string
  readonly title: string
  readonly definition: DossierRow
  readonly rows: readonly DossierRow[]
  readonly papersTitle: string
  readonly papers: readonly {
    readonly id: string
    readonly title: string
    /** Page, date, language, what it shows, and the like. */
    readonly details: readonly string[]
    /** Address on the web; empty where there is none. */
    readonly address: string
    /** Entry of the ZIP; empty where no file goes along. */
    readonly entry: string
  }[]
  /** What is missing here; empty when nothing is. */
  readonly lack: string
}

const style = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 10.5pt/1.45 'Sofia Sans', 'Segoe UI', Roboto, sans-serif; color: #1b1f1d; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 14pt; margin: 2rem 0 .5rem; border-bottom: 1px solid #1b1f1d; break-after: avoid; }
h3 { font-size: 11pt; margin: 0; break-after: avoid; }
article { padding: .6rem 0; border-top: 1px solid #c9cfcb; break-inside: avoid; }
h2 + article { border-top: 0; }
table { border-collapse: collapse; margin: .3rem 0; width: 100%; }
th { text-align: left; font-weight: normal; vertical-align: top; width: 45%; }
th, td { padding: .1rem .5rem .1rem 0; overflow-wrap: anywhere; }
p, ul { margin: .3rem 0; } ul { padding-left: 1.2rem; } li { overflow-wrap: anywhere; }
.quiet { color: #59615d; } .lack { font-weight: 600; }
@page { size: A4; margin: 18mm 16mm; }`

/**
 * A page of its own: it opens in any browser, prints as a PDF, runs nothing and loads nothing. Links go to the files
 * beside it and to addresses of the web, both as text that cannot become anything else.
 */
export function writeDossierIndex(index: DossierIndex): string {
  const { facts, unconfirmed, notes, missing, dimensions } = index
  const lines = [
    '<!doctype html>',
    `<html lang="${escaped(index.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(`${index.title}, ${index.organisation}`)}</title>`,
    `<style>${style}\n</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(index.title)}</h1>`,
    `<p>${escaped(index.organisation)}</p>`,
    table(facts),
    ...(unconfirmed === '' ? [] : [`<p class="lack">${escaped(unconfirmed)}</p>`]),
    ...notes.map(note => `<p class="quiet">${escaped(note)}</p>`),
    `<h2>${escaped(missing.title)}</h2>`,
    missing.items.length === 0
      ? `<p>${escaped(missing.none)}</p>`
      : list(missing.items.map(({ code, title, lack }) => escaped(`${code} ${title}: ${lack}`))),
    ...dimensions.flatMap(({ title, entries }) => [`<h2>${escaped(title)}</h2>`, ...entries.map(article)]),
    '</body>',
    '</html>',
  ]
  return `${lines.join('\n')}\n`
}

function article({ code, title, definition, rows, papersTitle, papers, lack }: DossierIndexEntry): string {
  const shown = papers.map(({ title: name, details, address, entry }) => {
    const target = entry === '' ? address : entry.split('/').map(encodeURIComponent).join('/')
    const named = target === '' ? escaped(name) : `<a href="${escaped(target)}" rel="noreferrer">${escaped(name)}</a>`
    return `${named}${details.length === 0 ? '' : ` <span class="quiet">${escaped(details.join(' · '))}</span>`}`
  })
  return [
    '<article>',
    `<h3>${escaped(`${code} ${title}`)}</h3>`,
    ...(definition.value === '' ? [] : [`<p class="quiet">${escaped(`${definition.label}: ${definition.value}`)}</p>`]),
    table(rows),
    ...(shown.length === 0 ? [] : [`<p>${escaped(papersTitle)}</p>`, list(shown)]),
    ...(lack === '' ? [] : [`<p class="lack">${escaped(lack)}</p>`]),
    '</article>',
  ].join('\n')
}

function table(rows: readonly DossierRow[]): string {
  if (rows.length === 0) return ''
  const lines = rows.map(
    ({ label, value, mark = '' }) =>
      `<tr><th scope="row">${escaped(label)}</th><td>${escaped(value)}${marked(mark)}</td></tr>`,
  )
  return `<table>${lines.join('')}</table>`
}

function marked(mark: string): string {
  return mark === '' ? '' : ` <span class="lack">(${escaped(mark)})</span>`
}

function list(items: readonly string[]): string {
  return `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`
}

function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]/gu, character => (character === '\n' || character === '\t' ? ' ' : '\ufffd'))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
