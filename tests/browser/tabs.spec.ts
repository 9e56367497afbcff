import { address, expect, field, saved, startCluster, test, write } from './laurel.ts'

const questions = ['members.committed', 'team.fte-paid', 'team.fte-seconded', 'team.fte-contracted'] as const

test('two tabs answer side by side and both show everything', async ({ context, page }) => {
  await startCluster(page, 'Two Tabs')
  const other = await context.newPage()
  await other.goto(page.url())

  for (let turn = 1; turn <= 5; turn++) {
    await Promise.all([
      write(page, 'members.committed', turn).then(() => write(page, 'team.fte-paid', turn + 1)),
      write(other, 'team.fte-seconded', turn + 2).then(() => write(other, 'team.fte-contracted', turn + 3)),
    ])
  }

  for (const each of [page, other]) {
    for (const [i, question] of questions.entries()) await expect(field(each, question)).toHaveValue(String(5 + i))
    await saved(each)
    await each.reload()
    for (const [i, question] of questions.entries()) await expect(field(each, question)).toHaveValue(String(5 + i))
  }
})

test('a name changed in one tab is the name in the other', async ({ context, page }) => {
  const id = await startCluster(page, 'Old Name')
  const other = await context.newPage()
  await other.goto(address(`o/${id}/settings`))
  await page.goto(address(`o/${id}/settings`))
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('New Name')
  await saved(page)

  await expect(other.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('New Name')
  await expect(other.getByRole('rowheader', { name: 'New Name' })).toBeVisible()
})

test('what is erased in one tab does not come back from the other', async ({ context, page }) => {
  const id = await startCluster(page, 'Short Life')
  const other = await context.newPage()
  await other.goto(address(`o/${id}/settings`))
  await page.goto(address(`o/${id}/settings`))
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByText('Everything is erased.', { exact: true }).last()).toBeVisible()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Everything was erased in another tab.')
  await expect(other.getByRole('textbox')).toHaveCount(0)

  await page.reload()
  await expect(page.getByRole('button', { name: 'Start with my cluster' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Continue' })).toHaveCount(0)
})
