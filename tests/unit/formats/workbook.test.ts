import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Cell } from '#formats/tableFile.ts'
import { writeWorkbook } from '#formats/workbook.ts'
import { sheetsOf } from '#tests/builders/aWorkbook.ts'

async function partsOf([heading = [], ...rows]: readonly (readonly Cell[])[], name = 'The plan') {
  const files = unzipSync(await writeWorkbook(name, { columns: heading.map(String), rows }))
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array())
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, words]) => words)
  return {
    sheet: text('xl/worksheets/sheet1.xml'),
    workbook: text('xl/workbook.xml'),
    styles: text('xl/styles.xml'),
    shared,
  }
}

describe('a table as a workbook', () => {
  test('keeps its words in order, and figures as figures', async () => {
    const { sheet, shared, workbook } = await partsOf([
      ['Step', 'Days'],
      ['Renew <the> agreements', 3.5],
    ])
    expect(workbook).toContain('name="The plan"')
    expect(shared).toEqual(['Step', 'Days', 'Renew &lt;the&gt; agreements'])
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>3\.5<\/v><\/c>/)
    expect(sheet).toContain('state="frozen"')
  })

  test('has shares shown as percent, days that can be sorted, and nothing at all where nothing is known', async () => {
    const bytes = await writeWorkbook('A', {
      columns: ['Share', 'Day', 'Nothing', 'Year', 'Days'],
      rows: [[{ share: 0.125 }, { day: '2026-10-31' }, '', 2025, 2.5]],
    })

    expect(sheetsOf(bytes)['A']?.[1]).toEqual([
      { number: 0.125, format: '0.0%' },
      // Days of a spreadsheet count from the last one of 1899.
      { number: 46_326, format: 'yyyy-mm-dd' },
      '',
      // Without a sign of thousands.
      { number: 2025, format: '0' },
      { number: 2.5, format: '0.00' },
    ])
  })

  test('says on a second sheet what it is of, where it is said', async () => {
    const table = { columns: ['Step'], rows: [['Bake']] }
    const about = { title: 'The plan', lines: [['Made on', { day: '2026-11-28' }] as const] }

    expect(sheetsOf(await writeWorkbook('The plan', { ...table, about }))).toEqual({
      'The plan': [['Step'], ['Bake']],
      'The plan 2': [['The plan'], ['Made on', { number: 46_354, format: 'yyyy-mm-dd' }]],
    })
    expect(Object.keys(sheetsOf(await writeWorkbook('The plan', table)))).toEqual(['The plan'])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', "'=1"])(
    'holds %j as text that no program runs, in a cell of the text format',
    async danger => {
      const { sheet, shared, styles } = await partsOf([['Notes'], [danger]])
      expect(shared.at(-1)?.replaceAll('&quot;', '"')).toBe(danger)
      expect(sheet).not.toContain('<f>')
      expect(sheet).toMatch(/<c r="A2" (s="\d+" )?t="s"( s="\d+")?>/)
      expect(styles).toMatch(/numFmtId="49"|formatCode="@"/)
    },
  )

  test('leaves out what a workbook may not hold, and shortens what is too long', async () => {
    const { shared, workbook } = await partsOf(
      [['Notes'], ['a\u0000\u0007b'], ['x'.repeat(40_000)]],
      'A/B: [a plan] of a very long name',
    )
    expect(shared[1]).toBe('ab')
    expect(shared[2]).toHaveLength(32_767)
    expect(workbook).toContain('name="A B   a plan  of a very long na"')
  })

  test('without rows is a heading, and without a name has one all the same', async () => {
    const { shared, workbook } = await partsOf([['Step']], '??')
    expect(shared).toEqual(['Step'])
    expect(workbook).toContain('name="1"')
  })
})
