import { expectNoViolations } from './axe.ts'
import { downloadBy } from './files.ts'
import { expect, openDemo, organisationOf, test } from './laurel.ts'
import { showScreen } from './screens.ts'

test('a card holds what its sender lets out, and nothing that was kept back', async ({ page }) => {
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/compare')
  await page.getByRole('button', { name: 'Save my card' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: '1.1.2 Committed participants' }).uncheck()
  await dialog.locator('[data-figures="benchmarking"]').getByRole('button', { name: 'Keep all of them back' }).click()
  const file = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save as a file' }).click())

  const { measures } = JSON.parse(new TextDecoder().decode(file.bytes)) as { measures: Record<string, number> }
  expect(measures).not.toHaveProperty('committed-participants')
  expect(measures).toHaveProperty('commitment')
  // The topic of the same name is the same figure.
  expect(measures).not.toHaveProperty('direct-contact')
  expect(Object.keys(measures).filter(id => id.startsWith('b'))).toEqual([])
  await expect(dialog).toBeHidden()
})

test('peers stand in the address: who opens it sees the same, and takes it along as a picture', async ({ page }) => {
  await openDemo(page)
  const organisation = organisationOf(page)
  await showScreen(page, organisation, 'o/<id>/compare?view=strips')
  await page.getByRole('button', { name: 'Choose peers' }).click()
  const dialog = page.getByRole('dialog')
  const countries = dialog.locator('[data-peers-by="country"]')
  await countries.getByRole('checkbox', { name: 'Portugal' }).check()
  await countries.getByRole('checkbox', { name: 'France' }).check()
  await expect(dialog.locator('[data-left]')).toHaveAttribute('data-left', '2')
  await dialog.getByRole('textbox', { name: 'Name of this group' }).fill('Atlantic coast')
  await dialog.getByRole('checkbox', { name: 'Save it on this device' }).check()
  await dialog.getByRole('button', { name: 'Compare with these' }).click()

  const peers = page.locator('.peers')
  await expect(peers).toContainText('Compared with 2 of 7 others: Atlantic coast: Portugal or France')
  await page.reload()
  await expect(peers).toContainText('Atlantic coast')
  await expect(page.locator('[data-measure="direct-contact"]')).toHaveAttribute('data-n', '2')

  await page.getByRole('button', { name: 'Picture or table' }).click()
  const file = await downloadBy(page, () => page.getByRole('button', { name: 'Drawing (SVG)' }).click())
  const drawing = new TextDecoder().decode(file.bytes)
  expect(file.name).toMatch(/^Montelar.*_comparison-strips_.*\.svg$/)
  expect(drawing).toContain('Invented cluster. 2 others, Atlantic coast, Portugal or France.')

  await page.getByRole('button', { name: 'Compare with everybody' }).click()
  await expect(peers).toHaveAttribute('data-counted', '7')
  await page.getByRole('button', { name: 'Choose peers' }).click()
  await dialog.getByRole('combobox', { name: 'Saved groups' }).selectOption('Atlantic coast')
  await expect(dialog.locator('[data-left]')).toHaveAttribute('data-left', '2')
})

test('a card without name is shown as a QR code, and read by a camera that sees it small and crooked', async ({
  page,
}) => {
  // The camera sees what stands in `__scene`, an SVG, on a grey wall.
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const scene = new Image()
      scene.src = `data:image/svg+xml;base64,${btoa((window as { __scene?: string }).__scene ?? '')}`
      await scene.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 960 })
      const wall = canvas.getContext('2d')
      if (wall === null) throw new Error('no canvas')
      setInterval(() => {
        wall.resetTransform()
        wall.fillStyle = 'gray'
        wall.fillRect(0, 0, 1280, 960)
        wall.translate(640, 480)
        wall.rotate(0.05)
        wall.drawImage(scene, -330, -330, 660, 660)
      }, 100)
      return canvas.captureStream(10)
    }
  })
  await openDemo(page)
  await showScreen(page, organisationOf(page), 'o/<id>/compare?card=save')
  const dialog = page.getByRole('dialog')
  await expectNoViolations(page)
  await dialog.getByText('Without name').click()
  await expect(dialog).toContainText('Your country singles you out in your group: 0 of the 7 others say the same.')
  await dialog.getByRole('checkbox', { name: 'Country' }).uncheck()
  await expect(dialog).not.toContainText('Your country singles you out')
  await dialog.getByRole('button', { name: 'Show as QR code' }).click()
  const code = page.getByRole('img', { name: 'QR code with the link to this card' })
  await expect(code).toBeVisible()
  await expectNoViolations(page)
  await code.evaluate(drawing => {
    const copy = drawing.cloneNode(true) as SVGElement
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
    copy.setAttribute('width', '1200')
    copy.setAttribute('height', '1200')
    Object.assign(window, { __scene: copy.outerHTML })
  })
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Read a QR code' }).click()
  await expect(page.locator('[data-arrival="Card without name"]')).toHaveAttribute('data-outcome', 'accepted')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Undo all of it' }).click()
  await expect(page.locator('[data-arrival]')).toHaveCount(0)
})
