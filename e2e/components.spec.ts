import { expect, test } from '@playwright/test'
import { complaints, faults, sideways } from './member.ts'

for (const locale of ['en', 'ar']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in ${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme })

      test('every component is accessible, and the browser has nothing to complain of', async ({ page }) => {
        const heard = complaints(page)
        await page.goto('/components')
        await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
        expect(await faults(page)).toEqual([])
        expect(heard).toEqual([])
      })

      test('what opens is accessible too: facet, menu, dialog, errors, and the places on a phone', async ({ page }) => {
        await page.goto('/components?open=more&theme=borders')
        expect(await faults(page)).toEqual([])
        await page.locator('[aria-labelledby="menus"] summary').click()
        expect(await faults(page)).toEqual([])
        await page.locator('[aria-labelledby="menus"] .button-danger[popovertarget]').click()
        await expect(page.locator('#ending')).toBeVisible()
        expect(await faults(page)).toEqual([])
        await page.keyboard.press('Escape')
        await page.locator('[aria-labelledby="form"]').locator('button[type="submit"]').click()
        await expect(page.locator('.error-summary')).toBeFocused()
        expect(await faults(page)).toEqual([])
        await page.setViewportSize({ width: 390, height: 800 })
        await page.locator('button[popovertarget="rail"]').first().click()
        await expect(page.locator('#rail')).toBeVisible()
        expect(await faults(page)).toEqual([])
      })
    })
  }
}

for (const locale of ['en', 'fr', 'es', 'ru', 'zh', 'ar']) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('nothing scrolls sideways on a small phone, at 200 % and between', async ({ page }) => {
      for (const width of [360, 640, 1024, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await page.goto('/components?open=theme')
        expect(await sideways(page), `${width} px`).toBe(0)
      }
    })
  })
}

test('every stop of the keyboard shows where it is, in the order of the page', async ({ page }) => {
  await page.goto('/components')
  const stops = await page.evaluate(() => document.querySelectorAll('a[href], button:not([tabindex="-1"]), input:not([type="hidden"]), select, textarea, summary').length)
  const seen: { place: number; ring: string; tag: string }[] = []
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return null
      const rings = [getComputedStyle(focused), getComputedStyle(focused, '::after')].map((style) => `${style.outlineStyle} ${style.outlineWidth}`)
      const place = [...document.querySelectorAll('*')].indexOf(focused)
      return { place, ring: rings.find((ring) => ring === 'solid 2px') ?? rings.join(), tag: focused.outerHTML.slice(0, 80) }
    })
    if (!at || at.place < (seen.at(-1)?.place ?? -1)) break
    seen.push(at)
  }
  expect(seen.length).toBeGreaterThan(50)
  expect(seen[0]?.tag).toContain('class="skip"')
  expect(seen.filter(({ ring }) => ring !== 'solid 2px')).toEqual([])
})

test('the keys of the shell: "/" goes to the search box, Escape closes a menu and gives the focus back', async ({ page }) => {
  await page.goto('/components')
  const member = page.locator('header summary').last()
  await member.click()
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Settings' })).toBeHidden()
  await expect(member).toBeFocused()
  await page.keyboard.press('/')
  await expect(page.locator('#search')).toBeFocused()
})

test('a refused form says so, keeps what was typed, and is put right', async ({ page }) => {
  await page.goto('/components')
  const form = page.getByRole('form', { name: 'Form' })
  await form.getByLabel('E-mail address').fill('nobody')
  await form.getByLabel('Duty station').selectOption('Vienna')
  await form.getByLabel('中文').check()
  await form.getByRole('button', { name: 'Try the form' }).click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(form.getByLabel('E-mail address')).toHaveValue('nobody')
  await expect(form.getByLabel('Duty station')).toHaveValue('Vienna')
  await expect(form.getByLabel('中文')).toBeChecked()
  await page.locator('.error-summary').getByRole('link').click()
  await expect(form.getByLabel('E-mail address')).toBeFocused()
  await form.getByLabel('E-mail address').fill('nobody@example.org')
  await form.getByRole('button', { name: 'Try the form' }).click()
  await expect(page.locator('.error-summary')).toHaveCount(0)
})

test('the language is chosen on the page and the page stays', async ({ page }) => {
  await page.goto('/components?theme=borders')
  await page.locator('header summary').first().click()
  await page.getByRole('button', { name: 'العربية' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page).toHaveURL(/\/components\?theme=borders$/)
  await expect(page.locator('header summary').first()).toContainText('العربية')
})

test('on paper there is the content and no shell', async ({ page }) => {
  await page.goto('/components')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.top')).toBeHidden()
  await expect(page.locator('.rail')).toBeHidden()
  await expect(page.locator('.filters')).toBeHidden()
  await expect(page.getByRole('table', { name: 'Contacts' })).toBeVisible()
  await expect(page.locator('.print-head')).toContainText('TLP:GREEN')
})
