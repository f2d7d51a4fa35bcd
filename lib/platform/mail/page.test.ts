import { expect, test } from 'vitest'
import { messagesOf } from '@/lib/platform/i18n/messages'
import { htmlPage, plainText, type Frame } from './page'
import { wordsIn } from './write'

async function frame(locale: Frame['locale'], letter: Frame['letter']): Promise<Frame> {
  return { locale, t: await wordsIn(locale), greeting: 'Dear <Ada>,', home: 'https://platform.example.org', letter }
}

test('everything that is put into the page is escaped, in text and in attributes', async () => {
  const page = htmlPage(
    await frame('en', {
      subject: '</title><script>1</script>',
      blocks: [{ text: 'a & b' }, { quote: '<img src=x>', lang: '"><script>' }, { label: "it's", href: 'https://x.example/?a="b"&c' }],
    }),
  )
  expect(page).not.toMatch(/<script|<img/)
  expect(page).toContain('Dear &lt;Ada&gt;,')
  expect(page).toContain('a &amp; b')
  expect(page).toContain('lang="&quot;&gt;&lt;script&gt;"')
  expect(page).toContain('href="https://x.example/?a=&quot;b&quot;&amp;c"')
})

test('Arabic runs from right to left, addresses in it do not', async () => {
  const page = htmlPage(await frame('ar', { subject: 's', blocks: [{ label: 'l', href: 'https://x.example/' }] }))
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('<bdi dir="ltr">https://x.example/</bdi>')
})

test('the plain part has the same words, and marks what is quoted', async () => {
  const text = plainText(await frame('en', { subject: 's', blocks: [{ text: 'one' }, { quote: 'two\nthree', lang: 'en' }, { label: 'four', href: 'https://x.example/' }] }))
  expect(text).toContain('Dear <Ada>,\n\none\n\n> two\n> three\n\nfour:\nhttps://x.example/\n\n')
})

test('it says where an answer goes', async () => {
  const { mail } = await messagesOf('en')
  const letter = { subject: 's', blocks: [] }
  expect(plainText(await frame('en', letter))).toContain(mail.automatic)
  expect(plainText(await frame('en', { ...letter, replyTo: { name: 'Ada', address: 'ada@example.org' } }))).toContain(mail.answerable)
})
