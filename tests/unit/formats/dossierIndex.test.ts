// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { writeDossierIndex, type DossierIndex } from '#formats/dossierIndex.ts'

const hostile = `</title><script>alert(1)</script> "onload='x' & javascript:`

function anIndex(address: string, entry: string): DossierIndex {
  return {
    language: 'en',
    title: hostile,
    organisation: hostile,
    facts: [{ label: 'Round', value: hostile }],
    unconfirmed: hostile,
    notes: [hostile],
    missing: { title: 'Missing', none: 'Nothing', items: [{ code: '1', title: hostile, lack: 'a paper' }] },
    dimensions: [
      {
        title: hostile,
        entries: [
          {
            indicator: 'contact',
            code: '2.5',
            title: 'Direct contact',
            definition: { label: 'What counts', value: hostile },
            rows: [{ label: 'Talked', value: '29', mark: hostile }],
            papersTitle: 'Papers',
            papers: [{ id: 'p', title: hostile, details: ['page 3', hostile], address, entry }],
            lack: '',
          },
        ],
      },
    ],
  }
}

test('the index is words, whatever is written in it', () => {
  const page = new DOMParser().parseFromString(writeDossierIndex(anIndex('', 'files/2.5_é #?.pdf')), 'text/html')

  expect(page.querySelectorAll('script, img, iframe, object, form, [onload]')).toHaveLength(0)
  expect(page.querySelector('h1')?.textContent).toBe(hostile)
  expect(page.querySelector('a')?.getAttribute('href')).toBe('files/2.5_%C3%A9%20%23%3F.pdf')
  expect(page.querySelector('body > .lack')?.textContent).toBe(hostile)
  expect(page.querySelector('article td')?.textContent).toBe(`29 (${hostile})`)
  expect(page.querySelector('article h3')?.textContent).toBe('2.5 Direct contact')
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
})

test('a paper on the web links to its address', () => {
  const page = new DOMParser().parseFromString(
    writeDossierIndex(anIndex('https://a.invalid/?a=1&b=2', '')),
    'text/html',
  )

  expect(page.querySelector('a')?.getAttribute('href')).toBe('https://a.invalid/?a=1&b=2')
})
