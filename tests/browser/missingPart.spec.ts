import { expect, openDemo, test } from './laurel.ts'

test.use({ tolerated: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ })

test('without a connection a part not yet loaded is named, the reader stays, and it opens once there is one', async ({
  context,
  page,
}) => {
  await openDemo(page)
  const rail = page.getByRole('navigation', { name: 'Tasks' })
  const before = page.url()
  await context.setOffline(true)
  await rail.getByRole('link', { name: 'Settings' }).click()

  await expect(page.getByText('its server does not answer')).toBeVisible()
  expect(page.url()).toBe(before)
  await context.setOffline(false)
  await rail.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
})

test('where the app itself does not arrive, the page says so instead of staying white, and loads again', async ({
  page,
}) => {
  await page.route('**/assets/index-*.js', route => route.abort())
  await page.goto('./')
  await expect(page.getByText('Laurel is still loading')).toBeVisible()
  await page.unroute('**/assets/index-*.js')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Laurel is still loading')).toHaveCount(0)
})
