import { expect, field, saved, startCluster, test, write } from './laurel.ts'
import { offerFile, organisationIn, saveFile } from './files.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a file cut short and a picture are called what they are, and nothing changes', async ({ page }) => {
  await startCluster(page, 'Aurora Cluster')
  await write(page, 'members.committed', 31)
  await saved(page)
  const before = await saveFile(page)
  const dialog = page.getByRole('dialog', { name: 'Nothing was opened, and nothing has changed.' })
  const refused = async (name: string, content: Uint8Array): Promise<string> => {
    await offerFile(page, name, content)
    const words = await dialog.getByRole('listitem').innerText()
    await dialog.getByRole('button', { name: 'Close' }).last().click()
    return words
  }

  const half = before.bytes.subarray(0, 900)
  expect(await refused('aurora.laurel', half)).toBe(
    'The file is cut short: its end is missing. It was not copied or downloaded whole; get it again.\nbyte 900',
  )
  expect(await refused('aurora.laurel', png)).toBe(
    'This is a picture, not a file of Laurel. Choose one that ends in .laurel or .json.',
  )
  await page.reload()
  await expect(field(page, 'members.committed')).toHaveValue('31')
  expect(organisationIn(await saveFile(page))).toEqual(organisationIn(before))
})
