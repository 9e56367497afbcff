import { expect, openDemo, test } from './laurel.ts'

test.use({ tolerated: /ERR_INTERNET_DISCONNECTED/ })

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
