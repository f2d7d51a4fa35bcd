import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('filters open one by one and lose nothing', async ({ page }) => {
  await page.goto('/components?theme=borders')
  await page.getByRole('searchbox', { name: 'Name, function, organization, theme' }).last().fill('amina')
  await page.getByRole('button', { name: 'Country' }).click()
  await expect(page).toHaveURL(/q=amina.*open=country/)
  await page.getByLabel('Kenya').check()
  await page.getByRole('button', { name: 'Show' }).first().click()
  const query = new URL(page.url()).searchParams
  expect(Object.fromEntries(query)).toMatchObject({ q: 'amina', theme: 'borders', country: 'KE', sort: 'name' })
  expect(query.get('open') ?? '').toBe('')
})

test('a refused form comes back as it was typed', async ({ page }) => {
  await page.goto('/components')
  const form = page.getByRole('form', { name: 'Form' })
  await form.getByLabel('E-mail address').fill('nobody')
  await form.getByLabel('Duty station').selectOption('Vienna')
  await form.getByRole('button', { name: 'Try the form' }).click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(form.getByLabel('E-mail address')).toHaveValue('nobody')
  await expect(form.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true')
  await expect(form.getByLabel('Duty station')).toHaveValue('Vienna')
})

test('menus, the dialog and the places open, and the language changes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/components?theme=borders')
  await page.getByRole('button', { name: 'End the designation' }).last().click()
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeVisible()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page).toHaveURL(/\/components\?theme=borders$/)
})
